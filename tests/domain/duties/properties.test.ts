/** What holds for every duty, whichever day its event falls on. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { type Instant, addHours, instantAt } from '~/domain/calendar/almaty'
import { type Day, addDays } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import { type DutyRule, type Happening, countsHours, isInForce, isLate } from '~/domain/duties/duty'
import { dutyRules } from '~/domain/duties/rules'
import { startedBy } from '~/domain/duties/start'
import { decideSettling, dutyStatusOf } from '~/domain/duties/status'
import { officialCalendar as calendar, plain, someDay } from '#tests/support/days'

const clocked = dutyRules.filter(({ term }) => term.kind !== 'kept')
const someRule = fc.constantFrom(...clocked)
const someHour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

const someEvent = fc.tuple(someRule, someDay, someHour).map(([rule, on, time]) => ({
  rule,
  since: { on, at: countsHours(rule) ? instantAt({ day: on, time }) : null },
}))

const dueOfRule = (rule: DutyRule, since: Happening) =>
  startedBy(rule.events[0], since, calendar).find((each) => each.rule.code === rule.code)?.due

const lengthOf = ({ term }: DutyRule, on: Day) =>
  term.kind === 'kept' ? { unit: 'days', count: 0 } : { unit: term.length.unit, count: term.length.on(on) }

/** The same day by an independent calendar; working days are counted by hand. */
const oracle = (rule: DutyRule, { on, at }: Happening): string => {
  const { unit, count } = lengthOf(rule, on)
  const sign = rule.term.kind === 'ahead-of' ? -1 : 1
  if (unit === 'hours') {
    const due = Temporal.Instant.from(at ?? '').add({ hours: sign * count })
    return due.toZonedDateTimeISO('Asia/Almaty').toPlainDate().toString()
  }
  if (unit === 'months')
    return plain(on)
      .add({ months: sign * count })
      .toString()
  if (unit === 'days')
    return plain(on)
      .add({ days: sign * count })
      .toString()
  let reached = plain(on)
  for (let left = count; left > 0;) {
    reached = reached.add({ days: sign })
    if (calendar.isWorkingDay(reached.toString() as Day)) left -= 1
  }
  return reached.toString()
}

const inForce = ({ rule, since }: { rule: DutyRule; since: Happening }) => isInForce(rule, since.on)

describe('for any duty and any day', () => {
  test('the due day agrees with an independent calendar and stands on the right side of the event', () => {
    fc.assert(
      fc.property(someEvent.filter(inForce), ({ rule, since }) => {
        const due = dueOfRule(rule, since)
        expect(due?.on, rule.code).toBe(oracle(rule, since))
        const on = due?.on ?? since.on
        expect(rule.term.kind === 'ahead-of' ? on < since.on : on > since.on, rule.code).toBe(true)
      }),
      { numRuns: 6000 },
    )
  })

  test('a term in working days ends on a working day, exactly as many of them away', () => {
    const counted = clocked.filter(({ term }) => term.kind !== 'kept' && term.length.unit === 'working-days')
    fc.assert(
      fc.property(fc.constantFrom(...counted), someDay, (rule, on) => {
        fc.pre(isInForce(rule, on))
        const due = dueOfRule(rule, { on, at: null })?.on ?? on
        expect(calendar.isWorkingDay(due)).toBe(true)
        const { count } = lengthOf(rule, on)
        if (rule.term.kind !== 'ahead-of') expect(workingDaysBetween(on, due, calendar)).toBe(count)
      }),
      { numRuns: 4000 },
    )
  })

  test('a later event never gives an earlier day', () => {
    fc.assert(
      fc.property(someEvent.filter(inForce), fc.integer({ min: 0, max: 500 }), ({ rule, since }, days) => {
        const at = since.at && addHours(since.at, days * 24)
        const later = { on: addDays(since.on, days), at }
        expect((dueOfRule(rule, since)?.on ?? '') <= (dueOfRule(rule, later)?.on ?? ''), rule.code).toBe(true)
      }),
      { numRuns: 4000 },
    )
  })

  test('an act that is not in force starts nothing', () => {
    fc.assert(
      fc.property(
        someEvent.filter((each) => !inForce(each)),
        ({ rule, since }) => {
          expect(dueOfRule(rule, since)).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a deed', () => {
  const noon = (on: Day): Instant => instantAt({ day: on, time: '12:00' })

  test('done on the due day is in time, on the day after late, and lateness agrees with the status before', () => {
    fc.assert(
      fc.property(someEvent.filter(inForce), fc.integer({ min: -3, max: 3 }), ({ rule, since }, shift) => {
        const due = dueOfRule(rule, since)
        if (!due?.on || rule.term.kind === 'not-before') return
        const on = addDays(due.on, shift)
        const done = { on, at: due.at && addHours(due.at, shift) }
        const moment = due.at ? { on: due.on, at: done.at } : done
        expect(isLate(due, moment)).toBe(shift > 0)
        const duty = { rule, state: 'open', due, late: false, since } as const
        const now = due.at
          ? { today: due.on, instant: done.at ?? noon(on) }
          : { today: on, instant: noon(on) }
        expect(dutyStatusOf(duty, now) === 'overdue').toBe(shift > 0)
        const settled = decideSettling(duty, { outcome: 'done', done: moment }, now)
        if (settled.ok) expect(settled.value.late).toBe(shift > 0)
        else expect(settled.refusal.code).toBe('before-event')
      }),
      { numRuns: 4000 },
    )
  })
})

describe('the last day of February', () => {
  test.each([
    ['2027-08-31', '2028-02-29'],
    ['2026-08-31', '2027-02-28'],
    ['2028-08-29', '2029-02-28'],
    ['2028-02-29', '2028-08-29'],
  ])('a refusal on %s bars until %s', (refused, again) => {
    const rule = clocked.find(({ code }) => code === 'DL-20-1')
    expect(rule && dueOfRule(rule, { on: refused as Day, at: null })?.on).toBe(again)
  })
})
