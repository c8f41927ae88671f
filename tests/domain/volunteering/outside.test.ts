/** Volunteers from outside: grown up, trained, let in for a time, in one place at once, and never with whom they are kept apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import {
  decideDone,
  decideMeeting,
  decidePass,
  decideTrained,
  decideVisit,
  decideVolunteer,
  isGood,
} from '~/domain/volunteering/outside'
import type { Result } from '~/domain/result'

const today = day('2026-11-21')
const now = '2026-11-21T12:00'
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const volunteer = { birthDate: day('1995-04-02'), trainedOn: day('2026-10-01'), leftOn: null }
const pass = { state: 'granted', validFrom: day('2026-11-01'), validTo: day('2026-12-31') }
const visit = { onDay: day('2026-12-07'), startsAt: '10:00', endsAt: '11:00' }

describe('the register', () => {
  it.each([
    ['2008-11-21', 'ok'],
    ['2008-11-22', 'volunteer-minor'],
    ['2026-11-21', 'birth-ahead'],
  ])('for somebody born on %s: %s', (birth, expected) =>
    expect(code(decideVolunteer(day(birth), today))).toBe(expected),
  )

  it('takes a training that was held', () =>
    expect([code(decideTrained(today, today)), code(decideTrained(addDays(today, 1), today))]).toEqual([
      'ok',
      'training-ahead',
    ]))
})

describe('a pass', () => {
  const asked = (change: Partial<typeof volunteer> & { state?: string; from?: string; to?: string } = {}) => {
    const { state = 'asked', from = '2026-11-21', to = '2027-05-21', ...more } = change
    return code(decidePass(state, { ...volunteer, ...more }, { from: day(from), to: day(to) }, today))
  }
  it('is given to whoever is ready, for a year at most', () => {
    expect([
      asked(),
      asked({ to: '2027-11-21' }),
      asked({ to: '2027-11-22' }),
      asked({ to: '2026-11-20' }),
    ]).toEqual(['ok', 'ok', 'pass-too-long', 'pass-ends-early'])
    expect([asked({ trainedOn: null as never }), asked({ state: 'granted' })]).toEqual([
      'volunteer-not-ready',
      'pass-decided',
    ])
  })

  it('opens the door from its first day to its last, and on no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 90 }), (days) => {
        const on = addDays(today, days)
        expect(isGood(pass, on)).toBe(on >= pass.validFrom && on <= pass.validTo)
        expect(isGood({ ...pass, state: 'withdrawn' }, on)).toBe(false)
      }),
    )
  })
})

describe('a visit', () => {
  const asked = (change: object = {}) =>
    code(decideVisit({ visit, pass, volunteer, others: [], now, ...change }, today))
  it.each([
    [{}, 'ok'],
    [{ pass: undefined }, 'pass-missing'],
    [{ visit: { ...visit, onDay: day('2027-01-01') } }, 'pass-missing'],
    [{ visit: { ...visit, onDay: day('2026-11-20') } }, 'shift-past'],
    [{ others: [{ ...visit, startsAt: '10:30', endsAt: '12:00' }] }, 'visit-clash'],
    [{ others: [{ ...visit, startsAt: '11:00', endsAt: '12:00' }] }, 'ok'],
    [{ volunteer: { ...volunteer, leftOn: today } }, 'volunteer-not-ready'],
  ])('with %j: %s', (change, expected) => expect(asked(change)).toBe(expected))

  it('brings nobody together who is kept apart, and at the gate meets whoever is released that day', () => {
    const meet = (
      purpose: 'talk' | 'gate',
      person: { releaseOn: typeof today | null; isKeptApart: boolean } | null,
    ) => code(decideMeeting({ purpose, onDay: visit.onDay, person }))
    expect([
      meet('talk', null),
      meet('talk', { releaseOn: null, isKeptApart: true }),
      meet('gate', null),
      meet('gate', { releaseOn: today, isKeptApart: false }),
      meet('gate', { releaseOn: visit.onDay, isKeptApart: false }),
    ]).toEqual(['ok', 'kept-apart', 'gate-person-missing', 'gate-other-day', 'ok'])
  })

  it('is written down once it is over', () => {
    const held = { ...visit, onDay: today, startsAt: '09:00', endsAt: '10:30' }
    expect(decideDone('allowed', held, null, now)).toEqual({ ok: true, value: 90 })
    expect([
      code(decideDone('asked', held, null, now)),
      code(decideDone('allowed', visit, null, now)),
      code(decideDone('allowed', held, 91, now)),
    ]).toEqual(['visit-not-allowed', 'visit-not-over', 'hours-too-many'])
  })
})
