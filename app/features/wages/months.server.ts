/** The month that an address asks for, and the way to its neighbours. */
import { addMonths } from '~/domain/calendar/day'
import { type Month, firstDay, isMonth, monthOfDay } from '~/domain/wages/pay'
import type { At } from '~/platform/guard.server'

/** The month of the address; the present one where it names none, and never one that has not begun. */
export const monthIn = ({ url, today }: Pick<At, 'url' | 'today'>): Month => {
  const asked = url.searchParams.get('month') ?? ''
  const now = monthOfDay(today)
  return isMonth(asked) && asked <= now ? asked : now
}

export const monthWords = (month: Month, { format }: Pick<At, 'format'>): string =>
  format.longMonth(firstDay(month))

/** Links to the month before and after, as chips around the month itself. */
export const monthChips = (month: Month, at: At, pathOf: (month: Month) => string) =>
  [-2, -1, 0, 1].flatMap((step) => {
    const each = monthOfDay(addMonths(firstDay(month), step))
    if (each > monthOfDay(at.today)) return []
    return [{ to: pathOf(each), label: monthWords(each, at), current: each === month }]
  })

/** Hours as they are written: 7:30. */
export const hoursWords = (minutes: number): string =>
  minutes % 60 === 0
    ? String(minutes / 60)
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
