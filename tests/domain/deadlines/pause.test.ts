/** Pauses and exemptions: each with its reason, an exemption only with the law behind it. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type PauseProposal, decidePause, isInForceOn } from '~/domain/deadlines/pause'

const today = day('2026-11-21')
const open = { doneOn: null }
const asked = (given: Partial<PauseProposal> = {}): PauseProposal => ({
  kind: 'pause',
  reason: 'in-hospital',
  words: null,
  ground: null,
  citation: null,
  from: day('2026-11-20'),
  until: day('2026-12-05'),
  ...given,
})

describe('a pause', () => {
  test('of someone in hospital has a reason and an end', () => {
    expect(decidePause(asked(), open, today)).toMatchObject({
      ok: true,
      value: { kind: 'pause', ground: null },
    })
  })

  test.each([
    [asked({ until: null }), 'until-missing'],
    [asked({ until: day('2026-11-19') }), 'until-before-from'],
    [asked({ from: day('2026-11-22') }), 'from-in-future'],
    [asked({ reason: 'other' }), 'words-missing'],
    [asked({ kind: 'exemption' }), 'ground-missing'],
    [asked({ kind: 'exemption', ground: 'another-act' }), 'citation-missing'],
  ])('%j is refused: %s', (proposal, code) => {
    expect(decidePause(proposal, open, today)).toMatchObject({ refusal: { code } })
  })

  test('of a deed that is done is refused', () => {
    expect(decidePause(asked(), { doneOn: today }, today)).toMatchObject({
      refusal: { code: 'already-done' },
    })
  })
})

test('an exemption keeps the act on which it stands and needs no end', () => {
  const free = asked({ kind: 'exemption', ground: 'another-act', citation: 'УИК, 166(3)', until: null })
  expect(decidePause(free, open, today)).toMatchObject({ value: { ground: 'УИК, 166(3)', until: null } })
  const wanted = asked({ kind: 'exemption', ground: 'person-wanted' })
  expect(decidePause(wanted, open, today)).toMatchObject({ value: { ground: 'person-wanted' } })
})

test('a pause counts to its last day, or until it is lifted', () => {
  expect(isInForceOn({ untilDay: today, liftedOn: null }, today)).toBe(true)
  expect(isInForceOn({ untilDay: day('2026-11-20'), liftedOn: null }, today)).toBe(false)
  expect(isInForceOn({ untilDay: null, liftedOn: today }, today)).toBe(false)
})
