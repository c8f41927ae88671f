/** Where a day begins: in Almaty, and not where the server stands. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day, fromNumber, toNumber } from '~/domain/calendar/day'
import { dayAt, dayBegins } from '~/platform/clock.server'

it('a day begins five hours before that of Greenwich, and six before March 2024', () => {
  expect(dayBegins(day('2026-11-21'))).toBe('2026-11-20T19:00:00.000Z')
  expect(dayBegins(day('2024-03-01'))).toBe('2024-02-29T19:00:00.000Z')
  expect(dayBegins(day('2024-02-29'))).toBe('2024-02-28T18:00:00.000Z')
})

it('the first instant of a day belongs to it, and the one before to the day before', () => {
  const days = fc.integer({ min: toNumber(day('2010-01-01')), max: toNumber(day('2099-12-31')) })
  fc.assert(
    fc.property(days.map(fromNumber), (each) => {
      const begins = Date.parse(dayBegins(each))
      expect(dayAt(new Date(begins))).toBe(each)
      expect(dayAt(new Date(begins - 1))).toBe(addDays(each, -1))
    }),
  )
})
