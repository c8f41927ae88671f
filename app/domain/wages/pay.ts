/** What a month's work earned by the contract: a month's pay, an hourly rate, or a rate for the piece. All in whole tiyn. */
import type { Calendar } from '../calendar/holidays'
import { type Day, addDays, addMonths, day } from '../calendar/day'
import { fullWorkingDay } from '../law/parameters'
import type { AttendanceDay } from './attendance'

export type PayKind = 'month' | 'hour' | 'piece' | 'unpaid'
export type Pay = { readonly kind: PayKind; readonly rate: number }

/** `YYYY-MM`. */
export type Month = string

const shape = /^\d{4}-(0[1-9]|1[0-2])$/

export const isMonth = (text: string): boolean => shape.test(text)
export const monthOfDay = (each: Day): Month => each.slice(0, 7)
export const firstDay = (month: Month): Day => day(`${month}-01`)
export const lastDay = (month: Month): Day => addDays(addMonths(firstDay(month), 1), -1)

export const daysOfMonth = (month: Month): Day[] => {
  const days: Day[] = []
  for (let each = firstDay(month); each <= lastDay(month); each = addDays(each, 1)) days.push(each)
  return days
}

/** Minutes that a full month holds: its working days by the law's length of a day. */
export const fullMonthMinutes = (month: Month, calendar: Calendar): number =>
  daysOfMonth(month).filter((each) => calendar.isWorkingDay(each)).length *
  fullWorkingDay.on(firstDay(month)) *
  60

export type Worked = { readonly minutes: number; readonly pieces: number }

export const workedIn = (days: readonly AttendanceDay[]): Worked =>
  days.reduce((sum, each) => ({ minutes: sum.minutes + each.minutes, pieces: sum.pieces + each.pieces }), {
    minutes: 0,
    pieces: 0,
  })

/** The exact share `amount · part / whole`, rounded half up to a whole tiyn; no floating point on the way. */
export const shareOf = (amount: number, part: number, whole: number): number =>
  Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))

/**
 * Pay for the work done. By the month it is in proportion to the hours, and hours beyond the month's own are paid by
 * the same measure; what more the law gives for overtime and holidays is entered as an addition.
 */
export const earnedFor = ({ kind, rate }: Pay, { minutes, pieces }: Worked, fullMinutes: number): number => {
  switch (kind) {
    case 'month':
      return fullMinutes === 0 ? 0 : shareOf(rate, minutes, fullMinutes)
    case 'hour':
      return shareOf(rate, minutes, 60)
    case 'piece':
      return rate * pieces
    case 'unpaid':
      return 0
  }
}
