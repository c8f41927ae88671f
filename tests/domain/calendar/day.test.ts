/** Day arithmetic agrees with an independent implementation of the calendar. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageOn, day, daysBetween, parseDay, weekdayOf } from '~/domain/calendar/day'
import { plain, someDay } from '#tests/support/days'

describe('adding to a day', () => {
  test('days are added as any calendar adds them', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -9000, max: 9000 }), (from, count) => {
        expect(addDays(from, count)).toBe(plain(from).add({ days: count }).toString())
      }),
      { numRuns: 300 },
    )
  })

  test('months clamp to the end of the month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const duration = Temporal.Duration.from({ months: count })
        expect(addMonths(from, count)).toBe(plain(from).add(duration, { overflow: 'constrain' }).toString())
      }),
      { numRuns: 300 },
    )
  })

  test('days between two days and the weekday agree too', () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to)).total('days'))
        expect(weekdayOf(from)).toBe(plain(from).dayOfWeek)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['2028-02-29', -12, '2027-02-28'],
    ['2027-08-31', -6, '2027-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s with %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})

describe('reading a day', () => {
  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '27-01-01',
    '2027-1-1',
    '',
    ' 2027-01-01',
  ])('"%s" is not a day', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow(RangeError)
  })

  test('a girl born on 29 February comes of age on 1 March of a common year', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
  })
})
