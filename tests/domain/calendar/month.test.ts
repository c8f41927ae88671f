/** A month on the wall: whole weeks, no day missing and none twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, fromNumber, monthOf, weekdayOf } from '~/domain/calendar/day'
import { firstOfMonth, weekOf, weeksOfMonth } from '~/domain/calendar/month'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(fromNumber)

test('every week runs from Monday to Sunday, one day after another', () => {
  fc.assert(
    fc.property(anyDay, (each) => {
      const days = weeksOfMonth(each).flat()
      expect(weekdayOf(days[0] ?? each)).toBe(1)
      expect(days.length % 7).toBe(0)
      for (const [index, one] of days.entries()) expect(one).toBe(addDays(days[0] ?? each, index))
    }),
  )
})

test('the month is there whole, and no week without a day of it', () => {
  fc.assert(
    fc.property(anyDay, (each) => {
      const weeks = weeksOfMonth(each)
      expect(weeks.flat()).toContain(each)
      expect(weeks.every((week) => week.some((one) => monthOf(one) === monthOf(each)))).toBe(true)
      expect(weeks.flat()).toContain(firstOfMonth(each))
    }),
  )
})

test('February 2027 fills four weeks exactly', () => {
  expect(weeksOfMonth(day('2027-02-14'))).toHaveLength(4)
  expect(weekOf(day('2026-11-22'))[0]).toBe('2026-11-16')
})
