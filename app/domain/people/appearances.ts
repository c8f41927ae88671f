/**
 * When a released person appears for registration, and whether that falls into hours of work. Order 163: the times of
 * appearance do not get in the way of work or study. So a clash never speaks against a place: the time of appearance moves.
 */
import { type Day, addDays, daysBetween, weekdayOf } from '../calendar/day'
import { type Shift, hoursOverlap, minuteOf } from '../openings/shift'
import { type Result, ok, refuse } from '../result'

/** Who receives the person: the police or the probation service. */
export const appearanceBodies = ['police', 'probation'] as const
export type AppearanceBody = (typeof appearanceBodies)[number]

export type Appearance = {
  readonly body: AppearanceBody
  /** 1 (Monday) … 7 (Sunday); empty when days of the month are set. */
  readonly weekdays: readonly number[]
  /** 1 … 31; empty when days of the week are set. */
  readonly monthDays: readonly number[]
  /** HH:MM, the second later than the first on the same day. */
  readonly from: string
  readonly to: string
  readonly fromDay: Day
  readonly untilDay: Day | null
}

/**
 * Decides what may be recorded: either days of the week or days of the month, hours of one day, and a last day that is
 * not before the first. Refused: `appearance-days` (neither or both), `appearance-month-day`, `appearance-hours`,
 * `appearance-until`.
 */
export const decideAppearance = (draft: Appearance): Result<Appearance> => {
  const { weekdays, monthDays, from, to, fromDay, untilDay } = draft
  if (weekdays.length > 0 === monthDays.length > 0) return refuse('appearance-days')
  if (monthDays.some((each) => !Number.isInteger(each) || each < 1 || each > 31))
    return refuse('appearance-month-day')
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  if (begins === undefined || ends === undefined || ends <= begins) return refuse('appearance-hours')
  if (untilDay !== null && daysBetween(fromDay, untilDay) < 0) return refuse('appearance-until')
  return ok(draft)
}

/** The furthest that an appearance is looked for: a date that stands only in long months comes within two of them. */
const furthestDays = 62

/** The next day on which the person appears, today included; null when it is over, or further than two months ahead. */
export const nextAppearance = (appearance: Appearance, today: Day): Day | null => {
  const { weekdays, monthDays, fromDay, untilDay } = appearance
  const first = fromDay > today ? fromDay : today
  const isSet = (on: Day): boolean =>
    weekdays.length > 0 ? weekdays.includes(weekdayOf(on)) : monthDays.includes(Number(on.slice(8)))
  for (let each = 0; each <= furthestDays; each += 1) {
    const on = addDays(first, each)
    if (untilDay !== null && on > untilDay) return null
    if (isSet(on)) return on
  }
  return null
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

export type Clash = 'every-week' | 'some-months'

/**
 * Whether an appearance falls into shifts: each week, in those months in which its date is a working day, or not at all
 * (null). One that is over by `today` meets nothing.
 */
export const clashOf = (appearance: Appearance, shifts: readonly Shift[], today: Day): Clash | null => {
  const { weekdays, from, to, untilDay } = appearance
  if (untilDay !== null && untilDay < today) return null
  const byDate = weekdays.length === 0
  if (!hoursOverlap([{ days: byDate ? everyDay : weekdays, from, to }], shifts)) return null
  return byDate ? 'some-months' : 'every-week'
}
