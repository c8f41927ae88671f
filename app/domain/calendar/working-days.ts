/** Counting in working days, as the law does when it says "рабочих дней". */
import type { Day } from './day'
import { addDays } from './day'
import type { Calendar } from './holidays'

/**
 * The working day that lies `count` working days after `from` (before it when `count` is negative). The day itself is
 * not counted: a period starts on the day after the event. `count` 0 gives `from` back, working or not.
 */
export const addWorkingDays = (from: Day, count: number, calendar: Calendar): Day => {
  const step = count < 0 ? -1 : 1
  let reached = from
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step)
    if (calendar.isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** The day itself when people work on it, else the nearest working day before it. */
export const precedingWorkingDay = (day: Day, calendar: Calendar): Day =>
  calendar.isWorkingDay(day) ? day : addWorkingDays(day, -1, calendar)

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. The inverse of `addWorkingDays`
 * for days on which people work.
 */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let each = from; each < to;) {
    each = addDays(each, 1)
    if (calendar.isWorkingDay(each)) count += 1
  }
  return count
}
