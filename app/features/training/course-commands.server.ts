/** Deeds on the plan of training: a line is drafted, changed, approved, run and closed. */
import { lockClause } from '#db/dialect'
import { decideChange, decideCourse, decideStep } from '~/domain/training/course'
import { takingStates } from '~/domain/training/seat'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { CourseChangeForm, CourseForm, StepForm } from './forms'

/** The line under lock: seats are counted and given while nobody else gives any. */
export const lockedCourse = (work: Work, id: string) =>
  work.tx
    .selectFrom('trainingCourses')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()

export const countTaken = async (work: Work, courseId: string): Promise<number> => {
  const row = await work.tx
    .selectFrom('trainingSeats')
    .where('courseId', '=', courseId)
    .where('state', 'in', [...takingStates])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

const isKnown = async (work: Work, { topicId, providerId }: CourseForm): Promise<boolean> => {
  const topic = await work.tx
    .selectFrom('trainingTopics')
    .select('id')
    .where('id', '=', topicId)
    .where('state', '!=', 'retired')
    .executeTakeFirst()
  const provider = await work.tx
    .selectFrom('trainingProviders')
    .select('id')
    .where('id', '=', providerId)
    .where('state', '!=', 'retired')
    .executeTakeFirst()
  return topic !== undefined && provider !== undefined
}

/** Adds a line to the plan of a year; gives its id. Refusals: `not-in-catalogue`, those of `decideCourse`. */
export const draftCourse = command('course.plan', async (work, form: CourseForm): Promise<Result<string>> => {
  work.permit({})
  const id = work.newId()
  work.about({ type: 'training-course', id, details: { ...form } })
  const decision = decideCourse(form)
  if (!decision.ok) return decision
  if (!(await isKnown(work, form))) return refuse('not-in-catalogue')
  await work.tx
    .insertInto('trainingCourses')
    .values({
      id,
      ...form,
      spent: null,
      state: 'draft',
      createdBy: work.actor.userId,
      approvedBy: null,
      approvedAt: null,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return ok(id)
})

/** Changes a line; seats given away stay. Refusals: `course-gone`, `errors:stale`, `not-in-catalogue`, those of `decideCourse` and `decideChange`. */
export const changeCourse = command(
  'course.plan',
  async (work, id: string, form: CourseChangeForm): Promise<Result<string>> => {
    work.permit({})
    const course = await lockedCourse(work, id)
    if (!course) return refuse('course-gone')
    const { version, ...set } = form
    const before = Object.fromEntries(
      Object.keys(set).map((key) => [key, course[key as keyof typeof course]]),
    )
    work.about({ type: 'training-course', id, details: { before, after: set } })
    if (course.version !== version) return refuse('errors:stale')
    const decision = decideCourse(set)
    if (!decision.ok) return decision
    const change = decideChange(course.state, form.seats, await countTaken(work, id))
    if (!change.ok) return change
    if (!(await isKnown(work, form))) return refuse('not-in-catalogue')
    await work.tx
      .updateTable('trainingCourses')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Takes a line one step on: approved, running, closed. Refusals: `course-gone`, `errors:stale`, those of `decideStep`. */
export const stepCourse = command(
  'course.plan',
  async (work, id: string, form: StepForm): Promise<Result<string>> => {
    work.permit({})
    const course = await lockedCourse(work, id)
    if (!course) return refuse('course-gone')
    work.about({ type: 'training-course', id, details: { from: course.state, step: form.step } })
    if (course.version !== form.version) return refuse('errors:stale')
    const waiting = await work.tx
      .selectFrom('trainingSeats')
      .where('courseId', '=', id)
      .where('state', 'in', ['asked', 'enrolled'])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const closing = { waiting: Number(waiting.count), spent: form.spent }
    const decision = decideStep(course, form.step, closing, work.today)
    if (!decision.ok) return decision
    const isApproval = form.step === 'approve'
    await work.tx
      .updateTable('trainingCourses')
      .set({
        state: decision.value,
        ...(isApproval ? { approvedBy: work.actor.userId, approvedAt: work.now } : {}),
        ...(form.step === 'close' ? { spent: form.spent } : {}),
        version: course.version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
