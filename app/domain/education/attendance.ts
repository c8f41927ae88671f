/** Who came to a lesson: written down of a lesson of the timetable that has begun. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { type Course, type CourseState, type Lesson, lessonsOn } from './course'

export const marks = ['present', 'excused', 'absent'] as const
/** Was there; was away for a good reason (a doctor, a visit, a court); was away. */
export type Mark = (typeof marks)[number]

type Taught = Pick<Course, 'startsOn' | 'endsOn' | 'lessons'> & { readonly state: CourseState }

/**
 * Decides which lesson is written down. `now` is the clock in Almaty as `YYYY-MM-DDTHH:MM`. Refused: `course-not-running`,
 * `not-a-lesson` (the timetable has none then), `lesson-ahead`.
 */
export const decideLesson = (course: Taught, onDay: Day, from: string, now: string): Result<Lesson> => {
  if (course.state !== 'running') return refuse('course-not-running')
  const lesson = lessonsOn(course, onDay).find((each) => each.from === from)
  if (!lesson) return refuse('not-a-lesson')
  return `${onDay}T${from}` > now ? refuse('lesson-ahead') : ok(lesson)
}

export type AttendanceCount = Readonly<Record<Mark, number>>

/** Whole per cent of lessons at which the person was; whoever was away for a good reason loses nothing by it. Null: nothing is written down. */
export const attendanceShare = ({ present, absent }: AttendanceCount): number | null =>
  present + absent === 0 ? null : Math.round((present * 100) / (present + absent))
