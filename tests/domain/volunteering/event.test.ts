/** Programmes, events and their shifts: what may be set up, when it is over, who gets a seat and whose hours count. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { type Told, decideAttendance } from '~/domain/volunteering/attendance'
import {
  decideCancel,
  decideClose,
  decidePlace,
  decideSeats,
  decideShift,
  overlap,
  decideMove,
  decideShiftOff,
} from '~/domain/volunteering/event'
import { decideProgramme } from '~/domain/volunteering/programme'
import { decideSignUp, decideWithdrawal, seatsFreed, signUpStates } from '~/domain/volunteering/sign-up'
import type { Result } from '~/domain/result'

const today = day('2026-11-21')
const now = '2026-11-21T12:00'
const shift = { onDay: day('2026-12-05'), startsAt: '10:00', endsAt: '12:00' }
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

describe('a programme', () => {
  it.each([
    ['volunteering', 'none', 'ok'],
    ['volunteering', 'expenses', 'ok'],
    ['volunteering', 'paid', 'programme-paid'],
    ['public-assistance', 'none', 'programme-of-assistants'],
  ] as const)('of %s that gives %s: %s', (form, reward, expected) => {
    expect(code(decideProgramme({ form, reward }, today))).toBe(expected)
  })
})

describe('a shift', () => {
  it.each([
    [{}, 'ok'],
    [{ onDay: day('2026-11-20') }, 'shift-past'],
    [{ onDay: today, startsAt: '11:59', endsAt: '13:00' }, 'shift-past'],
    [{ onDay: today, startsAt: '12:01', endsAt: '13:00' }, 'ok'],
    [{ onDay: day('2028-01-01') }, 'shift-too-far'],
    [{ startsAt: '12:00' }, 'shift-ends-early'],
    [{ startsAt: '22:00', endsAt: '02:00' }, 'shift-ends-early'],
    [{ endsAt: '10:20' }, 'shift-length'],
    [{ startsAt: '06:00', endsAt: '19:00' }, 'shift-length'],
  ])('with %j: %s', (change, expected) => {
    expect(code(decideShift({ ...shift, ...change }, now, today))).toBe(expected)
  })

  it('stands where its programme is held, while the programme runs', () => {
    const at = (state: 'running' | 'closed', sites: 'inside' | 'outside' | 'both', isInside: boolean) =>
      code(decidePlace({ state, sites }, isInside))
    expect([
      at('closed', 'both', true),
      at('running', 'outside', true),
      at('running', 'inside', false),
      at('running', 'both', false),
    ]).toEqual(['programme-closed', 'shift-not-inside', 'shift-not-outside', 'ok'])
  })

  it('does not meet the one that begins as it ends', () => {
    expect(overlap(shift, { ...shift, startsAt: '12:00', endsAt: '13:00' })).toBe(false)
    expect(overlap(shift, { ...shift, startsAt: '11:59', endsAt: '13:00' })).toBe(true)
  })

  it('keeps a seat for everybody who has one', () =>
    expect(code(decideSeats(1, 2))).toBe('fewer-seats-than-taken'))
})

describe('signing up', () => {
  const open = { ...shift, eventState: 'planned', shiftState: 'planned', seats: 2, taken: 0 } as const
  const failed = [{ rule: 'matching.age.volunteer', state: 'failed' as const, cites: [] }]
  const unknown = [{ rule: 'volunteering.health-known', state: 'unknown' as const, cites: [] }]
  const worded = [{ rule: 'matching.supervision.places', state: 'unknown' as const, cites: [] }]

  it.each([
    ['with a free seat', open, [], 'signed-up'],
    ['with health unknown', open, unknown, 'signed-up'],
    ['under a ban on places that is only worded', open, worded, 'asked'],
    ['under such a ban, with no free seat', { ...open, taken: 2 }, worded, 'asked'],
    ['with no free seat', { ...open, taken: 2 }, [], 'waiting'],
    ['against a rule', open, failed, 'not-eligible'],
    ['once called off', { ...open, eventState: 'cancelled' }, [], 'event-off'],
    ['once it began', { ...open, onDay: today, startsAt: '12:00' }, [], 'event-over'],
  ] as const)('%s', (_name, at, findings, expected) => {
    const result = decideSignUp(at, findings, now)
    expect(result.ok ? result.value : result.refusal.code).toBe(expected)
  })

  it('never gives more seats than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.boolean(), { maxLength: 60 }),
        (seats, steps) => {
          let [taken, waiting] = [0, 0]
          for (const comes of steps) {
            if (comes) {
              const result = decideSignUp({ ...open, seats, taken }, [], now)
              if (result.ok && result.value === 'signed-up') taken += 1
              else waiting += 1
            } else if (taken > 0) {
              taken -= 1
              const moved = Math.min(waiting, seatsFreed({ seats, taken }))
              taken += moved
              waiting -= moved
            }
            expect(taken).toBeLessThanOrEqual(seats)
            expect(waiting === 0 || taken === seats).toBe(true)
          }
        },
      ),
    )
  })

  it('is left without a reason, while it stands and has not begun', () => {
    const ends = signUpStates.map((state) => code(decideWithdrawal(state, shift, now)))
    expect(ends).toEqual(['ok', 'ok', 'ok', 'ok', 'not-standing', 'not-standing', 'not-standing'])
    expect(code(decideWithdrawal('signed-up', { ...shift, onDay: today }, now))).toBe('event-over')
  })
})

describe('attendance', () => {
  const held = { onDay: today, startsAt: '09:00', endsAt: '11:00' }
  const told: Told = { briefed: true, trained: true, present: true, minutes: null }
  const decide = (change: Partial<Told>, at = held) =>
    decideAttendance(at, { ...told, ...change }, now, today)

  it('counts the whole time where no hours are told', () =>
    expect(decide({})).toEqual({ ok: true, value: { present: 1, minutes: 120 } }))

  it.each([
    [{ briefed: false }, 'not-briefed'],
    [{ trained: false }, 'not-briefed'],
    [{ minutes: 121 }, 'hours-too-many'],
    [{ present: false, minutes: 60 }, 'hours-of-absent'],
    [{ present: null, minutes: 60 }, 'hours-of-absent'],
    [{ present: false, briefed: false }, 'ok'],
    [{ present: null }, 'ok'],
  ])('with %j: %s', (change, expected) => expect(code(decide(change))).toBe(expected))

  it('is not told before it begins', () =>
    expect(code(decide({}, { ...held, startsAt: '13:00', endsAt: '14:00' }))).toBe('not-begun'))
})

describe('an event', () => {
  const over = { onDay: today, startsAt: '09:00', endsAt: '11:00' }

  it('is closed when it is over and everybody is told of', () => {
    expect(code(decideClose('planned', [over], 0, now))).toBe('ok')
    expect(code(decideClose('planned', [over, shift], 0, now))).toBe('event-not-over')
    expect(code(decideClose('planned', [over], 1, now))).toBe('attendance-missing')
    expect(code(decideClose('closed', [over], 0, now))).toBe('event-settled')
  })

  it('is called off with a reason, once', () => {
    expect([
      code(decideCancel('planned', [shift], now, null)),
      code(decideCancel('cancelled', [shift], now, 'Карантин')),
      code(decideCancel('planned', [shift], now, 'Карантин')),
    ]).toEqual(['reason-missing', 'event-settled', 'ok'])
  })

  it('is not called off once one of its shifts has begun: whoever came keeps what they did', () =>
    expect(code(decideCancel('planned', [over, shift], now, 'Карантин'))).toBe('event-begun'))

  it('loses one shift of several, ahead of time; the only one goes with the event', () => {
    expect([
      code(decideShiftOff(shift, [shift, shift], now, 'Карантин')),
      code(decideShiftOff(shift, [shift], now, 'Карантин')),
      code(decideShiftOff(over, [over, shift], now, 'Карантин')),
      code(decideShiftOff(shift, [shift, shift], now, null)),
    ]).toEqual(['ok', 'last-shift', 'event-begun', 'reason-missing'])
  })

  it('keeps the time of a shift that has begun', () =>
    expect([code(decideMove(over, now)), code(decideMove(shift, now))]).toEqual(['event-begun', 'ok']))
})
