/** A month as a calendar on the wall shows it: whole weeks from Monday to Sunday. */
import { type Day, addDays, addMonths, day, weekdayOf } from './day'

/** The first day of a day's month. */
export const firstOfMonth = (each: Day): Day => day(`${each.slice(0, 7)}-01`)

/** The Monday of a day's week. */
export const mondayOf = (each: Day): Day => addDays(each, 1 - weekdayOf(each))

/** The seven days of a week from its Monday. */
export const weekOf = (each: Day): readonly Day[] =>
  Array.from({ length: 7 }, (_, index) => addDays(mondayOf(each), index))

/** The weeks that a month touches; the first and the last may hold days of its neighbours. */
export const weeksOfMonth = (each: Day): readonly (readonly Day[])[] => {
  const first = firstOfMonth(each)
  const next = addMonths(first, 1)
  const weeks: (readonly Day[])[] = []
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) weeks.push(weekOf(monday))
  return weeks
}
