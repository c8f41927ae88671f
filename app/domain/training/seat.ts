/** A seat of one psychologist on one course: asked for, given, and what came of it. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import type { CourseState } from './course'

export const seatStates = ['asked', 'enrolled', 'completed', 'not-completed', 'refused', 'withdrawn'] as const
export type SeatState = (typeof seatStates)[number]

/** Seats that take a place on the course. */
export const takingStates: readonly SeatState[] = ['enrolled', 'completed', 'not-completed']
/** Seats because of which the same psychologist gets no second one. */
export const standingStates: readonly SeatState[] = ['asked', ...takingStates]

export type SeatFacts = {
  readonly course: CourseState
  readonly seats: number
  readonly taken: number
  /** Whether the psychologist already has a seat on this course. */
  readonly isDouble: boolean
  /** The topic of a course of theirs on the same days. */
  readonly clash: string | null
}

const isOpen = (state: CourseState): boolean => state === 'approved' || state === 'running'

/** A seat may be asked for while the course takes people, full or not. Refusals: `course-not-open`, `already-enrolled`, `dates-clash` ({course}). */
export const decideAsking = ({ course, isDouble, clash }: SeatFacts): Result<'asked'> => {
  if (!isOpen(course)) return refuse('course-not-open')
  if (isDouble) return refuse('already-enrolled')
  return clash === null ? ok('asked') : refuse('dates-clash', { values: { course: clash } })
}

/** Refusals: those of asking, and `no-seat-left` ({seats}). */
export const decideEnrolling = (facts: SeatFacts): Result<'enrolled'> => {
  const asked = decideAsking(facts)
  if (!asked.ok) return asked
  return facts.taken >= facts.seats
    ? refuse('no-seat-left', { values: { seats: facts.seats } })
    : ok('enrolled')
}

/** Only a seat that was asked for can be refused, with the reason. Refusals: `seat-decided`, `reason-missing`. */
export const decideRefusing = (state: SeatState, reason: string | null): Result<'refused'> => {
  if (state !== 'asked') return refuse('seat-decided')
  return reason === null ? refuse('reason-missing') : ok('refused')
}

/** Refusals: `seat-over`. */
export const decideWithdrawing = (state: SeatState): Result<'withdrawn'> =>
  state === 'asked' || state === 'enrolled' ? ok('withdrawn') : refuse('seat-over')

export type Outcome = {
  readonly passed: boolean
  readonly certificate: string | null
  readonly certificateUntil: Day | null
}

export type Attended = { readonly state: SeatState; readonly course: CourseState; readonly hours: number }

/**
 * What came of the seat, once the course runs. Refusals: `seat-not-enrolled`, `course-not-running`, `passed-without-hours`,
 * `certificate-without-passing`, `certificate-ends-early`.
 */
export const decideResult = (
  { state, course, hours }: Attended,
  outcome: Outcome,
  endsOn: Day,
): Result<'completed' | 'not-completed'> => {
  if (state !== 'enrolled') return refuse('seat-not-enrolled')
  if (course !== 'running') return refuse('course-not-running')
  const { passed, certificate, certificateUntil } = outcome
  if (!passed)
    return certificate === null && certificateUntil === null
      ? ok('not-completed')
      : refuse('certificate-without-passing')
  if (hours === 0) return refuse('passed-without-hours')
  return certificateUntil !== null && certificateUntil < endsOn
    ? refuse('certificate-ends-early')
    : ok('completed')
}
