/** Days for property tests, and the official calendar to count them with. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Day } from '~/domain/calendar/day'
import { addDays, day } from '~/domain/calendar/day'
import { calendarFrom } from '~/domain/calendar/holidays'
import { holidays } from '#db/reference/holidays'

export const officialCalendar = calendarFrom(holidays)

const first = day('2016-01-01')
const lastOffset = 6_000

/** Any day from 2016 to mid-2032, where the holiday table speaks. */
export const someDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: lastOffset })
  .map((count) => addDays(first, count))

export const plain = (text: Day): Temporal.PlainDate => Temporal.PlainDate.from(text)
