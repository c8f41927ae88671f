/** When the week's digest is due: once a week, in the morning of the day that the user chose. */
import { type Day, weekdayOf } from '../calendar/day'

/** Monday. */
export const usualDigestDay = 1
/** Almaty's hour from which the digest may come. */
export const digestHour = 8
/** A server that slept through the day makes up for it; after that the week's digest would be old news. */
const graceDays = 2

/** Whether the digest of the week of `today` is due. `chosen`: 1 Monday … 7 Sunday, 0 never, null the usual day. */
export const isDigestDue = (chosen: number | null, today: Day, hour: number): boolean => {
  const wanted = chosen ?? usualDigestDay
  if (wanted === 0) return false
  const late = weekdayOf(today) - wanted
  return late === 0 ? hour >= digestHour : late > 0 && late <= graceDays
}
