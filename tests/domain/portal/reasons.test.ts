import { expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { findingsFor } from '~/domain/matching/gates'
import { ownReasons } from '~/domain/portal/reasons'
import { aCandidate, anOpening } from '#tests/support/matching'

const today = day('2026-11-22')
const reasonsOf = (facts: Parameters<typeof aCandidate>[0]) =>
  ownReasons(
    findingsFor({ candidate: aCandidate(facts), opening: anOpening() }, today).filter(
      ({ state }) => state === 'failed',
    ),
  )

it('A missing paper and a missing consent are told the person as they are', () => {
  expect(reasonsOf({ identityDocument: false, workConsent: 'no' })).toEqual(
    expect.arrayContaining(['documents.identity', 'consent.in-custody']),
  )
})

it('What others wrote about the person, and who else works there, is told only as a condition', () => {
  const quiet = [
    { rule: 'matching.outside.no-escape-register', state: 'failed' },
    { rule: 'matching.room.kept-apart', state: 'failed' },
    { rule: 'matching.housekeeping.psychologist', state: 'failed' },
  ] as const
  expect(ownReasons(quiet)).toEqual(['other'])
})

it('What holds is no reason', () => {
  expect(ownReasons([{ rule: 'matching.documents.identity', state: 'held' }])).toEqual([])
})
