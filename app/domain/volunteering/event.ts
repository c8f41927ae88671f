/** Events of volunteers: when a shift may be set, what becomes of the event, and when it is over. */
import { type Day, addDays } from '../calendar/day'
import { minuteOf } from '../openings/shift'
import { type Result, ok, refuse } from '../result'
import type { ProgrammeSites, ProgrammeState } from './programme'

export const eventStates = ['planned', 'cancelled', 'closed'] as const
export type EventState = (typeof eventStates)[number]

/** What a person does there: a closed list, the same wherever the event is. */
export const eventRoles = ['helper', 'speaker', 'steward', 'instructor', 'artist'] as const
export type EventRole = (typeof eventRoles)[number]

export type ShiftTime = { readonly onDay: Day; readonly startsAt: string; readonly endsAt: string }

/** An hour of the calendar as one text that compares with `<`. */
const hourOf = (on: Day, time: string): string => `${on}T${time}`

export const startOf = ({ onDay, startsAt }: ShiftTime): string => hourOf(onDay, startsAt)
export const endOf = ({ onDay, endsAt }: ShiftTime): string => hourOf(onDay, endsAt)

/** Minutes that a shift lasts; zero or less where its times are bad. */
export const minutesOf = ({ startsAt, endsAt }: ShiftTime): number =>
  (minuteOf(endsAt) ?? 0) - (minuteOf(startsAt) ?? 0)

/** Whether two shifts share a minute; one that begins as the other ends does not. */
export const overlap = (one: ShiftTime, other: ShiftTime): boolean =>
  startOf(one) < endOf(other) && startOf(other) < endOf(one)

/** Our choices: a shift of half an hour at least and twelve hours at most, set a year ahead at most. */
export const shiftMinutes = { least: 30, most: 720 } as const
const furthestDays = 366

/**
 * Decides the time of a shift. `now` is the clock in Almaty as `YYYY-MM-DDTHH:MM`. Refused: `shift-past`,
 * `shift-too-far`, `shift-ends-early` (it ends the day it begins), `shift-length`.
 */
export const decideShift = <Asked extends ShiftTime>(
  asked: Asked,
  now: string,
  today: Day,
): Result<Asked> => {
  if (startOf(asked) <= now) return refuse('shift-past')
  if (asked.onDay > addDays(today, furthestDays)) return refuse('shift-too-far')
  const minutes = minutesOf(asked)
  if (minutes <= 0) return refuse('shift-ends-early')
  return minutes < shiftMinutes.least || minutes > shiftMinutes.most ? refuse('shift-length') : ok(asked)
}

type Programme = { readonly state: ProgrammeState; readonly sites: ProgrammeSites }

/** Decides whether a programme takes a shift at such a place. Refused: `programme-closed`, `shift-not-inside`, `shift-not-outside`. */
export const decidePlace = ({ state, sites }: Programme, isInside: boolean): Result<null> => {
  if (state === 'closed') return refuse('programme-closed')
  if (isInside && sites === 'outside') return refuse('shift-not-inside')
  return !isInside && sites === 'inside' ? refuse('shift-not-outside') : ok(null)
}

const hasBegun = (now: string) => (shift: ShiftTime) => startOf(shift) <= now

/**
 * Decides that an event is called off, with a reason for everybody who signed up: while none of its shifts has begun, since
 * whoever came keeps what they did. Refused: `event-settled`, `event-begun`, `reason-missing`.
 */
export const decideCancel = (
  state: EventState,
  shifts: readonly ShiftTime[],
  now: string,
  reason: string | null,
): Result<string> => {
  if (state !== 'planned') return refuse('event-settled')
  if (shifts.some(hasBegun(now))) return refuse('event-begun')
  return reason === null ? refuse('reason-missing') : ok(reason)
}

/**
 * Decides that one shift of several is called off; the only one is called off with its event. Refused: `event-begun`,
 * `last-shift`, `reason-missing`.
 */
export const decideShiftOff = (
  shift: ShiftTime,
  shifts: readonly unknown[],
  now: string,
  reason: string | null,
): Result<string> => {
  if (hasBegun(now)(shift)) return refuse('event-begun')
  if (shifts.length < 2) return refuse('last-shift')
  return reason === null ? refuse('reason-missing') : ok(reason)
}

/** Whether a shift may still be moved: of one that has begun it is known who came. Refused: `event-begun`. */
export const decideMove = (shift: ShiftTime, now: string): Result<null> =>
  hasBegun(now)(shift) ? refuse('event-begun') : ok(null)

/** Whether an event still takes changes. Refused: `event-settled`. */
export const decideChange = (state: EventState): Result<null> =>
  state === 'planned' ? ok(null) : refuse('event-settled')

/** Seats are never fewer than the people who have one. Refused: `fewer-seats-than-taken`. */
export const decideSeats = (seats: number, taken: number): Result<number> =>
  seats < taken ? refuse('fewer-seats-than-taken', { values: { count: taken } }) : ok(seats)

/**
 * Decides that an event is closed: its last shift is over and of everybody with a seat it is told whether they came.
 * Refused: `event-settled`, `event-not-over`, `attendance-missing`.
 */
export const decideClose = (
  state: EventState,
  shifts: readonly ShiftTime[],
  untold: number,
  now: string,
): Result<null> => {
  if (state !== 'planned') return refuse('event-settled')
  if (shifts.some((each) => endOf(each) > now)) return refuse('event-not-over')
  return untold > 0 ? refuse('attendance-missing', { values: { count: untold } }) : ok(null)
}
