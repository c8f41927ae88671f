/** A line of the training plan: drafted, approved, running, closed; and the seats on it. */
import { type Day, addDays, daysBetween, yearOf } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const courseStates = ['draft', 'approved', 'running', 'closed'] as const
export type CourseState = (typeof courseStates)[number]

export const courseSteps = ['approve', 'run', 'close'] as const
export type CourseStep = (typeof courseSteps)[number]

const stepsFrom: Readonly<Record<CourseState, CourseStep | null>> = {
  draft: 'approve',
  approved: 'run',
  running: 'close',
  closed: null,
}

const stateAfter: Readonly<Record<CourseStep, CourseState>> = {
  approve: 'approved',
  run: 'running',
  close: 'closed',
}

/** The one step that a line may take from where it stands; null at its end. */
export const nextStep = (state: CourseState): CourseStep | null => stepsFrom[state]

export type Course = {
  readonly year: number
  readonly startsOn: Day
  readonly endsOn: Day
  readonly hours: number
  readonly seats: number
}

/** A day of training is at most so long: a check against slips of the pen. */
export const longestDay = 12
/** A line of the plan is at most so long, days of rest included. */
const longestCourse = 366

export const daysOf = ({ startsOn, endsOn }: Pick<Course, 'startsOn' | 'endsOn'>): Day[] =>
  Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at) => addDays(startsOn, at))

/** Refusals: `course-ends-before-start`, `course-of-another-year`, `course-too-long`, `more-hours-than-days`. */
export const decideCourse = <T extends Course>(course: T): Result<T> => {
  const length = daysBetween(course.startsOn, course.endsOn) + 1
  if (length < 1) return refuse('course-ends-before-start')
  if (yearOf(course.startsOn) !== course.year) return refuse('course-of-another-year')
  if (length > longestCourse) return refuse('course-too-long')
  return course.hours > length * longestDay ? refuse('more-hours-than-days') : ok(course)
}

export type Standing = { readonly state: CourseState; readonly startsOn: Day; readonly endsOn: Day }

export type Closing = { readonly waiting: number; readonly spent: number | null }

/**
 * Takes the next step. Refusals: `step-out-of-turn`, `course-not-begun`, `course-not-over`, `results-missing` ({waiting}), `spent-missing`.
 */
export const decideStep = (
  course: Standing,
  step: CourseStep,
  closing: Closing,
  today: Day,
): Result<CourseState> => {
  if (nextStep(course.state) !== step) return refuse('step-out-of-turn')
  if (step === 'run' && today < course.startsOn) return refuse('course-not-begun')
  if (step === 'close') {
    if (today < course.endsOn) return refuse('course-not-over')
    if (closing.waiting > 0) return refuse('results-missing', { values: { waiting: closing.waiting } })
    if (closing.spent === null) return refuse('spent-missing')
  }
  return ok(stateAfter[step])
}

/** A change of an approved line must leave room for those who have a seat. Refusals: `course-closed`, `fewer-seats-than-taken`. */
export const decideChange = (state: CourseState, seats: number, taken: number): Result<null> => {
  if (state === 'closed') return refuse('course-closed')
  return seats < taken ? refuse('fewer-seats-than-taken', { values: { taken } }) : ok(null)
}
