/** Attendance of a course, written a day at a time. */
import { daysOf } from '~/domain/training/course'
import { takingStates } from '~/domain/training/seat'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { AttendanceForm } from './attendance-form'
import { lockedCourse } from './course-commands.server'

/** Writes who was there on a day and for how long. Refusals: `course-gone`, `errors:stale`, `course-not-running`, `not-a-course-day`, `day-ahead`. */
export const recordAttendance = command(
  'course.plan',
  async (work, courseId: string, form: AttendanceForm): Promise<Result<string>> => {
    work.permit({})
    const course = await lockedCourse(work, courseId)
    if (!course) return refuse('course-gone')
    work.about({ type: 'training-course', id: courseId, details: { day: form.day, seats: form.hours.size } })
    if (course.version !== form.version) return refuse('errors:stale')
    if (course.state !== 'running') return refuse('course-not-running')
    if (!daysOf(course).includes(form.day)) return refuse('not-a-course-day')
    if (form.day > work.today) return refuse('day-ahead')
    const seats = await work.tx
      .selectFrom('trainingSeats')
      .select('id')
      .where('courseId', '=', courseId)
      .where('state', 'in', [...takingStates])
      .execute()
    await replaceDay(
      work,
      form,
      seats.map(({ id }) => id),
    )
    await work.tx
      .updateTable('trainingCourses')
      .set({ version: course.version + 1 })
      .where('id', '=', courseId)
      .execute()
    return ok(courseId)
  },
)

const replaceDay = async (work: Work, form: AttendanceForm, seatIds: readonly string[]): Promise<void> => {
  const given = seatIds.flatMap((seatId) => {
    const hours = form.hours.get(seatId)
    return hours === undefined ? [] : [{ seatId, hours }]
  })
  if (given.length === 0) return
  await work.tx
    .deleteFrom('trainingAttendance')
    .where('onDay', '=', form.day)
    .where(
      'seatId',
      'in',
      given.map(({ seatId }) => seatId),
    )
    .execute()
  const present = given.filter(({ hours }) => hours > 0)
  if (present.length === 0) return
  await work.tx
    .insertInto('trainingAttendance')
    .values(present.map((each) => ({ id: work.newId(), onDay: form.day, ...each })))
    .execute()
}
