/** The roll of a lesson: who was there, written down of lessons that have begun. */
import type { Day } from '~/domain/calendar/day'
import { type Mark, decideLesson } from '~/domain/education/attendance'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { factsOf, loadCourse, wallNow } from './course-load.server'
import type { RollForm } from './roll-form'

const lessonAt = ({ tx }: Work, courseId: string, onDay: Day, startsAt: string) =>
  tx
    .selectFrom('educationLessons')
    .select(['id', 'version'])
    .where('courseId', '=', courseId)
    .where('onDay', '=', onDay)
    .where('startsAt', '=', startsAt)
    .executeTakeFirst()

const enrolledOn = async ({ tx }: Work, courseId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('educationEnrolments')
    .select('id')
    .where('courseId', '=', courseId)
    .where('state', '=', 'enrolled')
    .execute()
  return rows.map(({ id }) => id)
}

type Place = { readonly lessonId: string; readonly courseId: string }

/** The roll as it was is replaced by the roll as it is: whoever left the course since keeps their marks. */
const writeMarks = async (
  { tx }: Work,
  { lessonId, courseId }: Place,
  marks: ReadonlyMap<string, Mark>,
): Promise<void> => {
  await tx
    .deleteFrom('educationMarks')
    .where('lessonId', '=', lessonId)
    .where('enrolmentId', 'in', [...marks.keys()])
    .execute()
  await tx
    .insertInto('educationMarks')
    .values(Array.from(marks, ([enrolmentId, mark]) => ({ lessonId, enrolmentId, courseId, mark })))
    .execute()
}

/**
 * Writes the roll of a lesson, the whole of it at once; again it corrects it. Refused: `errors:stale`, `nobody-enrolled`, `mark-missing`
 * with the row as `enrolment`, and as `decideLesson` says.
 */
export const recordLesson = command(
  'education.plan',
  async (work, courseId: string, form: RollForm): Promise<Result<string>> => {
    const course = await loadCourse(work, courseId, 'lesson')
    const facts = { ...factsOf(course), state: course.state }
    const lesson = decideLesson(facts, form.onDay, form.from, wallNow(work.now))
    if (!lesson.ok) return lesson
    const before = await lessonAt(work, courseId, form.onDay, form.from)
    if ((before?.version ?? 0) !== form.version) return refuse('errors:stale')
    const enrolled = await enrolledOn(work, courseId)
    if (enrolled.length === 0) return refuse('nobody-enrolled')
    const marks = new Map<string, Mark>()
    for (const id of enrolled) {
      const mark = form.marks.get(id)
      if (!mark) return refuse('mark-missing', { values: { enrolment: id } })
      marks.set(id, mark)
    }
    const lessonId = before?.id ?? work.newId()
    const told = { topic: form.topic, recordedBy: work.actor.userId, recordedAt: work.now }
    if (before)
      await work.tx
        .updateTable('educationLessons')
        .set({ ...told, version: before.version + 1 })
        .where('id', '=', lessonId)
        .execute()
    else
      await work.tx
        .insertInto('educationLessons')
        .values({
          ...told,
          id: lessonId,
          courseId,
          onDay: form.onDay,
          startsAt: lesson.value.from,
          endsAt: lesson.value.to,
          version: 1,
        })
        .execute()
    await writeMarks(work, { lessonId, courseId }, marks)
    work.add({ onDay: form.onDay, from: form.from, rows: marks.size })
    return ok(lessonId)
  },
)
