/** Working days: the five-day week, the holidays of Kazakhstan and the days moved by decision of the government. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, parseDay, weekdayOf } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import { addWorkingDays, precedingWorkingDay, workingDaysBetween } from '~/domain/calendar/working-days'
import { holidays } from '#db/reference/holidays'
import { officialCalendar as calendar, someDay } from '#tests/support/days'

describe('the holiday table', () => {
  test('names every day once, in order, in three languages', () => {
    const days = holidays.map((each) => each.day)
    expect(days).toEqual([...new Set(days)].sort())
    for (const each of holidays) {
      expect(parseDay(each.day)).toBe(each.day)
      expect(['holiday', 'working']).toContain(each.kind)
      expect(each.nameKk && each.nameRu && each.nameEn).toBeTruthy()
    }
  })

  test('covers 2015 to 2032 with at least ten days off in every year', () => {
    for (let year = 2015; year <= 2032; year += 1)
      expect(
        holidays.filter((each) => each.day.startsWith(`${year}-`)).length,
        `${year}`,
      ).toBeGreaterThanOrEqual(10)
  })

  test.each([
    ['2025-09-01', 'Constitution Day of 2025 fell on a Saturday, so Monday is off'],
    ['2026-03-16', 'from 2026 Constitution Day is 15 March, and its Sunday moves to Monday'],
    ['2027-10-25', 'Republic Day'],
    ['2026-05-27', 'Eid al-Adha'],
    ['2027-03-23', 'Nauryz'],
  ])('nobody works on %s: %s', (text) => {
    expect(calendar.isWorkingDay(day(text))).toBe(false)
  })

  test('30 August is an ordinary day from 2026 on', () => {
    expect(calendar.isWorkingDay(day('2027-08-30'))).toBe(true)
  })
})

describe('a day moved by decision of the government', () => {
  const moved = calendarFrom([
    ...holidays,
    { day: day('2027-03-24'), kind: 'holiday' },
    { day: day('2027-03-27'), kind: 'working' },
  ])

  test('the Wednesday is off and the Saturday is worked', () => {
    expect(calendar.isWorkingDay(day('2027-03-24'))).toBe(true)
    expect(moved.isWorkingDay(day('2027-03-24'))).toBe(false)
    expect(moved.isWorkingDay(day('2027-03-27'))).toBe(true)
  })

  test('the second working day after Friday 19 March moves with it', () => {
    expect(addWorkingDays(day('2027-03-19'), 2, calendar)).toBe('2027-03-25')
    expect(addWorkingDays(day('2027-03-19'), 2, moved)).toBe('2027-03-26')
  })

  test('a holiday on which people are called to work is a working day', () => {
    const worked = calendarFrom([
      { day: day('2027-12-16'), kind: 'working' },
      { day: day('2027-12-16'), kind: 'holiday' },
    ])
    expect(worked.isWorkingDay(day('2027-12-16'))).toBe(true)
  })
})

describe('counting', () => {
  test('a period starts on the day after the event and never ends on a day off', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const reached = addWorkingDays(from, count, calendar)
        expect(calendar.isWorkingDay(reached)).toBe(true)
        expect(workingDaysBetween(from, reached, calendar)).toBe(count)
      }),
      { numRuns: 300 },
    )
  })

  test('counting back from a working day undoes counting forward', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 30 }), (any, count) => {
        const from = precedingWorkingDay(any, calendar)
        expect(addWorkingDays(addWorkingDays(from, count, calendar), -count, calendar)).toBe(from)
      }),
      { numRuns: 200 },
    )
  })

  test('the preceding working day is the day itself or the nearest before it', () => {
    fc.assert(
      fc.property(someDay, (any) => {
        const found = precedingWorkingDay(any, calendar)
        expect(found <= any).toBe(true)
        for (let each = addDays(found, 1); each <= any; each = addDays(each, 1))
          expect(calendar.isWorkingDay(each)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('the days between are counted with a sign', () => {
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-23'), calendar)).toBe(1)
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-20'), calendar)).toBe(-1)
    expect(workingDaysBetween(day('2026-11-21'), day('2026-11-21'), calendar)).toBe(0)
  })

  test('outside the table only weekends are off', () => {
    expect(weekdayOf(day('2040-01-02'))).toBe(1)
    expect(calendar.isWorkingDay(day('2040-01-02'))).toBe(true)
  })
})
