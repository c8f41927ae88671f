/** Attendance and hours: they count for those who were briefed and trained in safety first. */
import { volunteerLaw } from '../law/citation'
import { rule, assess, noneFailed } from '../law/rule'
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { type ShiftTime, minutesOf, startOf } from './event'

/** What the coordinator tells of one person. `present` null: not told yet. */
export type Told = {
  readonly briefed: boolean
  readonly trained: boolean
  readonly present: boolean | null
  /** Null where the person was not there, or the whole shift where they were. */
  readonly minutes: number | null
}

/** Law on volunteering, art. 13(2): the coordinator instructs the volunteers. */
export const briefed = rule<Told>({
  id: 'volunteering.briefed',
  cites: [volunteerLaw('13(2)')],
  holds: (told) => told.briefed,
})

/** Art. 13(4): they are taught safe ways of doing the work, and first aid. */
export const trained = rule<Told>({
  id: 'volunteering.trained',
  cites: [volunteerLaw('13(4)')],
  holds: (told) => told.trained,
})

/**
 * Decides what stands of one person's part in a shift. Refused: `not-begun`, `not-briefed` with the findings,
 * `hours-of-absent`, `hours-too-many`.
 */
export const decideAttendance = (
  shift: ShiftTime,
  told: Told,
  now: string,
  today: Day,
): Result<{ readonly present: 0 | 1 | null; readonly minutes: number | null }> => {
  if (told.present === null)
    return told.minutes === null ? ok({ present: null, minutes: null }) : refuse('hours-of-absent')
  if (startOf(shift) > now) return refuse('not-begun')
  if (!told.present)
    return (told.minutes ?? 0) > 0 ? refuse('hours-of-absent') : ok({ present: 0, minutes: null })
  const findings = assess([briefed, trained], told, today)
  if (!noneFailed(findings)) return refuse('not-briefed', { findings })
  const whole = minutesOf(shift)
  const minutes = told.minutes ?? whole
  return minutes > whole ? refuse('hours-too-many') : ok({ present: 1, minutes })
}
