import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, addDays, day } from '~/domain/calendar/day'
import { substitutionLength } from '~/domain/secrecy/parameters'
import {
  decideContinue,
  decideEnd,
  decideSubstitution,
  substitutionState,
} from '~/domain/secrecy/substitution'

const today = day('2026-11-21')
const assignment = {
  authorId: 'dana',
  substituteId: 'aigul',
  fromOn: today,
  untilOn: day('2026-12-10'),
}
const codeOf = (given: Partial<typeof assignment>) => {
  const decision = decideSubstitution({ ...assignment, ...given }, today)
  return decision.ok ? 'assigned' : decision.refusal.code
}

describe('a substitute', () => {
  it.each([
    ['for another psychologist from today on', {}, 'assigned'],
    ['for one day', { untilOn: today }, 'assigned'],
    ['for the longest time there is', { untilOn: addDays(today, 89) }, 'assigned'],
    ['for a day longer', { untilOn: addDays(today, 90) }, 'leave-too-long'],
    ['for oneself', { substituteId: 'dana' }, 'same-psychologist'],
    ['for days that are over', { fromOn: addDays(today, -1) }, 'from-past'],
    ['until a day before the first', { untilOn: addDays(today, -1) }, 'until-before-from'],
  ])('assigned %s: %s', (_what, given, outcome) => {
    expect(codeOf(given)).toBe(outcome)
  })

  it('reads on the first day and on the last one, and on no other', () => {
    const lent = { ...assignment, endedAt: null }
    const at = (on: Day) => substitutionState(lent, on)
    expect([at(addDays(today, -1)), at(today), at(lent.untilOn), at(addDays(lent.untilOn, 1))]).toEqual([
      'ahead',
      'running',
      'running',
      'over',
    ])
  })

  it('reads nothing from the moment in which it was ended', () => {
    const ended = { ...assignment, endedAt: '2026-11-21T07:00:00.000Z' }
    expect(substitutionState(ended, today)).toBe('ended')
    expect(decideEnd(ended, today)).toMatchObject({ refusal: { code: 'leave-over' } })
  })

  it('is never let in for longer than the law of the house says, whatever dates are written', () => {
    const count = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(count, count, (from, length) => {
        const given = { fromOn: addDays(today, from), untilOn: addDays(today, from + length) }
        if (codeOf(given) !== 'assigned') return
        const days = Array.from({ length: 900 }, (_, at) => addDays(today, at - 450))
        const open = days.filter((on) => substitutionState({ ...given, endedAt: null }, on) === 'running')
        expect(open.length).toBeLessThanOrEqual(substitutionLength.on(today))
        expect(open.every((on) => on >= today)).toBe(true)
      }),
    )
  })

  it('adds to a note at any time of its life, but not where there is none', () => {
    expect(decideContinue({ stage: 'open', until: '' }).ok).toBe(true)
    expect(decideContinue({ stage: 'signed', since: '' }).ok).toBe(true)
    expect(decideContinue({ stage: 'none' })).toMatchObject({ refusal: { code: 'note-absent' } })
    expect(decideContinue({ stage: 'erased' })).toMatchObject({ refusal: { code: 'note-erased' } })
  })
})
