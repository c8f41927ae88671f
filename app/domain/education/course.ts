/** A course in an institution: what must be right about it, and how it goes from a draft to its last day. */
import { type Day, addDays, addMonths, daysBetween, weekdayOf } from '../calendar/day'
import { type Shift, isReadable, minuteOf, overlapsItself } from '../openings/shift'
import type { EducationLevel } from '../people/person'
import { type Result, ok, refuse } from '../result'
import type { SchoolLevel } from './schooling'

export const programmes = ['school', 'vocational', 'short'] as const
/** A class of a school; technical and vocational education; a short course with a certificate. */
export type Programme = (typeof programmes)[number]

export const providerKinds = ['school', 'college', 'training-provider', 'enterprise', 'ngo'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const courseLanguages = ['kk', 'ru'] as const
export type CourseLanguage = (typeof courseLanguages)[number]

export const courseStates = ['draft', 'open', 'running', 'closed', 'cancelled'] as const
export type CourseState = (typeof courseStates)[number]

export const courseSteps = ['open', 'begin', 'close', 'cancel'] as const
export type CourseStep = (typeof courseSteps)[number]

/** Only the steps written here exist. */
const steps: Readonly<Record<CourseStep, Readonly<Partial<Record<CourseState, CourseState>>>>> = {
  open: { draft: 'open' },
  begin: { open: 'running' },
  close: { running: 'closed' },
  cancel: { draft: 'cancelled', open: 'cancelled', running: 'cancelled' },
}

/** Steps that a state allows: what the page offers as buttons. */
export const stepsFrom = (state: CourseState): CourseStep[] =>
  courseSteps.filter((step) => steps[step][state] !== undefined)

/** Whether it still takes people, changes and lessons at all. */
export const isLive = (state: CourseState): boolean => stepsFrom(state).length > 0

/** A lesson of the week: the days on which it is, and its hours. */
export type Lessons = readonly Shift[]

export type Course = {
  readonly programme: Programme
  /** What a class of a school gives. */
  readonly level: SchoolLevel | null
  /** The organisation that teaches a trade; a school needs none. */
  readonly organisationId: string | null
  /** ISCO-08 code of the trade. */
  readonly occupation: string | null
  readonly skills: readonly string[]
  readonly minEducation: EducationLevel | null
  readonly startsOn: Day
  readonly endsOn: Day
  readonly lessons: Lessons
  readonly seats: number
}

/** Our choices against slips of the pen: a course lasts three years at most, a lesson six hours, a class has a hundred seats. */
export const longestMonths = 36
export const longestLesson = 360
export const mostSeats = 100

const lengthOf = ({ from, to }: Shift): number => (minuteOf(to) ?? 0) - (minuteOf(from) ?? 0)

/** Hours of lessons in a week, rounded up. */
export const weeklyHours = (lessons: Lessons): number =>
  Math.ceil(lessons.reduce((sum, each) => sum + lengthOf(each) * each.days.length, 0) / 60)

/**
 * Decides when lessons are. Each ends on the day it begins, and no two meet. Refused: `lessons-missing`, `lessons-unclear`,
 * `lessons-end-early`, `lesson-too-long`, `lessons-overlap`.
 */
export const decideLessons = (lessons: Lessons): Result<Lessons> => {
  if (lessons.length === 0) return refuse('lessons-missing')
  if (!lessons.every(isReadable)) return refuse('lessons-unclear')
  if (lessons.some((each) => lengthOf(each) <= 0)) return refuse('lessons-end-early')
  if (lessons.some((each) => lengthOf(each) > longestLesson)) return refuse('lesson-too-long')
  return overlapsItself(lessons) ? refuse('lessons-overlap') : ok(lessons)
}

/** Whether a day between the first and the last has a lesson. */
const hasLesson = ({ startsOn, endsOn, lessons }: Pick<Course, 'startsOn' | 'endsOn' | 'lessons'>): boolean =>
  lessons.some(({ days }) =>
    days.some((each) => addDays(startsOn, (each - weekdayOf(startsOn) + 7) % 7) <= endsOn),
  )

const decideDates = (course: Course): Result<Course> => {
  if (course.endsOn < course.startsOn) return refuse('course-ends-early')
  if (course.endsOn > addMonths(course.startsOn, longestMonths)) return refuse('course-too-long')
  const lessons = decideLessons(course.lessons)
  if (!lessons.ok) return lessons
  return hasLesson(course) ? ok(course) : refuse('no-lesson-in-time')
}

/** A school gives a level, a course a trade or skills: what the person has afterwards is named beforehand. */
const decideGift = (course: Course): Result<Course> => {
  if (course.programme === 'school') return course.level === null ? refuse('level-missing') : ok(course)
  if (course.organisationId === null) return refuse('provider-missing')
  if (course.programme === 'vocational' && course.occupation === null) return refuse('occupation-missing')
  return course.occupation === null && course.skills.length === 0 ? refuse('skills-missing') : ok(course)
}

/**
 * Decides whether a course may be written down so. Refused: `course-ends-early`, `course-too-long`, those of `decideLessons`,
 * `no-lesson-in-time`, `seats-too-few`, `seats-too-many`, `level-missing`, `provider-missing`, `occupation-missing`, `skills-missing`.
 */
export const decideCourse = <Asked extends Course>(course: Asked): Result<Asked> => {
  if (!Number.isInteger(course.seats) || course.seats < 1) return refuse('seats-too-few')
  if (course.seats > mostSeats) return refuse('seats-too-many', { values: { count: mostSeats } })
  const dates = decideDates(course)
  if (!dates.ok) return dates
  const gift = decideGift(course)
  return gift.ok ? ok(course) : gift
}

/** A new course, or one that has not begun, begins today or later. Refused: `course-starts-behind`. */
export const decideStart = (startsOn: Day, today: Day): Result<Day> =>
  startsOn < today ? refuse('course-starts-behind') : ok(startsOn)

/** Seats are never fewer than the people who have one. Refused: `fewer-seats-than-taken`. */
export const decideSeats = (seats: number, taken: number): Result<number> =>
  seats < taken ? refuse('fewer-seats-than-taken', { values: { count: taken } }) : ok(seats)

/** Whether a course still takes changes. Refused: `course-settled`. */
export const decideChange = (state: CourseState): Result<null> =>
  isLive(state) ? ok(null) : refuse('course-settled')

export type CourseNow = {
  readonly state: CourseState
  readonly startsOn: Day
  readonly endsOn: Day
  /** People with a seat. */
  readonly taken: number
}

/**
 * Decides one step of a course. Refused: `step-out-of-turn`, `course-starts-behind` (opened too late), `course-not-begun`,
 * `nobody-enrolled`, `course-not-over`, `reason-missing` (called off without one).
 */
export const decideStep = (
  course: CourseNow,
  step: CourseStep,
  reason: string | null,
  today: Day,
): Result<CourseState> => {
  const after = steps[step][course.state]
  if (after === undefined) return refuse('step-out-of-turn')
  if (step === 'open' && course.startsOn < today) return refuse('course-starts-behind')
  if (step === 'begin' && today < course.startsOn) return refuse('course-not-begun')
  if (step === 'begin' && course.taken === 0) return refuse('nobody-enrolled')
  if (step === 'close' && today < course.endsOn) return refuse('course-not-over')
  if (step === 'cancel' && reason === null) return refuse('reason-missing')
  return ok(after)
}

/** One lesson on its day. */
export type Lesson = { readonly onDay: Day; readonly from: string; readonly to: string }

type Timetable = Pick<Course, 'startsOn' | 'endsOn' | 'lessons'>

/** Lessons of one day, in their order; none outside of the course. */
export const lessonsOn = ({ startsOn, endsOn, lessons }: Timetable, onDay: Day): Lesson[] =>
  onDay < startsOn || onDay > endsOn
    ? []
    : lessons
        .filter(({ days }) => days.includes(weekdayOf(onDay)))
        .map(({ from, to }) => ({ onDay, from, to }))
        .toSorted((one, other) => (one.from < other.from ? -1 : 1))

/** Lessons between two days, the earliest first. */
export const lessonsBetween = (timetable: Timetable, from: Day, to: Day): Lesson[] => {
  const first = from > timetable.startsOn ? from : timetable.startsOn
  const last = to < timetable.endsOn ? to : timetable.endsOn
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, at) =>
    lessonsOn(timetable, addDays(first, at)),
  ).flat()
}
