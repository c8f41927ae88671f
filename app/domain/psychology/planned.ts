/** Sessions ahead: when one may be set, moved, cancelled or written down. */
import { weekdayOf, type Day } from '../calendar/day'
import type { MeetingTime } from '../meetings/meeting'
import { type Shift, hoursOverlap } from '../openings/shift'
import { type Result, ok, refuse } from '../result'
import { type Absence, type Taken, decideFree } from './session'

/** What the records know of a person's work: no placement, one whose hours are not known, or its hours. */
export type WorkHours = 'none' | 'unknown' | readonly Shift[]

const spanOf = ({ startsAt, minutes }: MeetingTime): Shift => {
  const start = Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14))
  const end = (start + minutes) % 1440
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    days: [weekdayOf(startsAt.slice(0, 10) as Day)],
    from: startsAt.slice(11),
    to: `${two(Math.floor(end / 60))}:${two(end % 60)}`,
  }
}

/** Whether a session would take the person away from work; unknown where the hours are not recorded. */
export const takesFromWork = (wanted: MeetingTime, work: WorkHours): boolean | 'unknown' => {
  if (work === 'none') return false
  return work === 'unknown' ? 'unknown' : hoursOverlap([spanOf(wanted)], work)
}

export type Wish = {
  readonly time: MeetingTime
  readonly work: WorkHours
  /** The foreman let the person go for this hour. */
  readonly isReleased: boolean
}

/**
 * A planned session lies ahead, takes nobody's time twice, and takes a person from work only when that was agreed.
 * `now`: Almaty's clock as `YYYY-MM-DDTHH:MM`. Refusals: `past-start`, `at-work`, and those of `decideFree`.
 */
export const decidePlanned = (
  { time, work, isReleased }: Wish,
  taken: readonly Taken[],
  now: string,
): Result<null> => {
  if (time.startsAt <= now) return refuse('past-start')
  if (takesFromWork(time, work) === true && !isReleased) return refuse('at-work')
  return decideFree(time, taken)
}

type Planned = { readonly state: 'planned' | 'recorded' | 'cancelled' }

/** Only what is still planned is moved, cancelled or written down. Refusal: `not-planned`. */
export const decideOpen = ({ state }: Planned): Result<null> =>
  state === 'planned' ? ok(null) : refuse('not-planned')

/** A cancelled session says why. Refusals: `not-planned`, `absence-missing`. */
export const decideCancelled = (planned: Planned, reason: Absence | null): Result<Absence> => {
  const isOpen = decideOpen(planned)
  if (!isOpen.ok) return isOpen
  return reason === null ? refuse('absence-missing') : ok(reason)
}
