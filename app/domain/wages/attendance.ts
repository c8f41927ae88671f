/** One day of a person at work: what it may be, and what it may hold. */
import { type Day, weekdayOf } from '../calendar/day'
import { order735 } from '../law/citation'
import { rule } from '../law/rule'
import { type Shift, weekMinutes } from '../openings/shift'
import type { Result } from '../result'
import { ok, refuse } from '../result'

/** `no-work`: the employer had none to give. Refusing work is only ever written by a person, never concluded here. */
export const dayStates = ['worked', 'rest', 'sick', 'excused', 'no-work', 'absent', 'refused'] as const
export type DayState = (typeof dayStates)[number]

export type AttendanceDay = {
  readonly onDay: Day
  readonly state: DayState
  /** Minutes at work; zero unless worked. */
  readonly minutes: number
  /** Pieces made, where pay is by the piece. */
  readonly pieces: number
  /** The person agreed to work on a day off or a holiday. */
  readonly agreed: boolean
  /** Which shift of the place: a key of `shiftsOn`; null where none is named. */
  readonly shift?: string | null
}

export type DayShift = { readonly key: string; readonly minutes: number }

/** Shifts of a place that begin on a day, with how long each is, in the order in which they begin. */
export const shiftsOn = (shifts: readonly Shift[], on: Day): DayShift[] =>
  shifts
    .filter(({ days }) => days.includes(weekdayOf(on)))
    .map(({ from, to }) => ({ key: `${from}–${to}`, minutes: weekMinutes([{ days: [1], from, to }]) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))

/** Longer than any shift that the law knows; a slip of the pen, not a day. */
const longestMinutes = 16 * 60

type Around = {
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly today: Day
  readonly isWorkingDay: boolean
  readonly shifts: readonly DayShift[]
}

/** Order 735 with the Labour Code: work on days off and holidays only with the person's consent. */
export const daysOffByConsent = rule<readonly { readonly isWorkingDay: boolean; readonly agreed: boolean }[]>(
  {
    id: 'wages.days-off-by-consent',
    cites: [order735('15', 'to-confirm')],
    decide: (days) => {
      const count = days.filter((each) => !each.isWorkingDay && !each.agreed).length
      return { holds: count === 0, values: { count } }
    },
  },
)

/**
 * Decides one day of the sheet. Refusals: `day-ahead`, `day-outside-work`, `hours-missing`, `hours-too-many`,
 * `hours-without-work`, `shift-not-of-day`, `day-off-without-consent`; `value` names the day.
 */
export const decideDay = (each: AttendanceDay, around: Around): Result<AttendanceDay> => {
  const no = (code: string) => refuse(code, { values: { day: each.onDay } })
  if (each.onDay > around.today) return no('day-ahead')
  const isOutside = each.onDay < around.startedOn || (around.endedOn !== null && each.onDay > around.endedOn)
  if (isOutside) return no('day-outside-work')
  const isIdle = each.minutes + each.pieces === 0 && !each.shift
  if (each.state !== 'worked') return isIdle ? ok(each) : no('hours-without-work')
  if (each.shift && !around.shifts.some(({ key }) => key === each.shift)) return no('shift-not-of-day')
  if (each.minutes <= 0) return no('hours-missing')
  if (each.minutes > longestMinutes) return no('hours-too-many')
  return !around.isWorkingDay && !each.agreed ? no('day-off-without-consent') : ok(each)
}
