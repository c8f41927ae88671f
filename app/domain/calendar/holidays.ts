/** The table of days off and moved working days, read into a calendar that answers one question: is this a working day? */
import type { Day } from './day'
import { weekdayOf } from './day'

/** `holiday` makes a day off; `working` makes a weekend day, to which work was moved, a working one. */
export type HolidayKind = 'holiday' | 'working'

export type CalendarEntry = { readonly day: Day; readonly kind: HolidayKind }

export type Calendar = { readonly isWorkingDay: (day: Day) => boolean }

const saturday = 6

/**
 * Builds the five-day week with its exceptions. Where a day stands in the table twice, `working` wins:
 * a government decision that calls people to work is later than the holiday it overrides.
 */
export const calendarFrom = (entries: readonly CalendarEntry[]): Calendar => {
  const daysOff = new Set<Day>()
  const movedWork = new Set<Day>()
  for (const { day, kind } of entries) (kind === 'holiday' ? daysOff : movedWork).add(day)
  return {
    isWorkingDay: (day) => movedWork.has(day) || (weekdayOf(day) < saturday && !daysOff.has(day)),
  }
}
