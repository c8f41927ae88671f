/** Enrolling and taking off. Seats are counted under the lock of the course: none is given twice. */
import { lockClause } from '#db/dialect'
import type { EducationCoursesTable } from '#db/schema/education'
import { decideEnrolment, decideTakeOff, enrolmentFindings } from '~/domain/education/enrolment'
import { type Result, ok, refuse } from '~/domain/result'
import { subjectOf } from '~/features/people/scope.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { factsOf, lockCourse, takenOn } from './course-load.server'
import type { TakeOffForm } from './forms'
import { askedOf, unscopedLearners } from './learners.server'
import { keepOpening } from './opening-kept.server'
import { moveUp } from './queue.server'

type Held = { readonly course: EducationCoursesTable; readonly personId: string }

/** The course, then the person, both held and both within reach of the officer; 404 when either is not. */
const hold = async (work: Work, courseId: string, personId: string, step: string): Promise<Held> => {
  const course = await lockCourse(work, courseId)
  const person = await work.tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'sharedRegion'])
    .where('id', '=', personId)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  work.permit(course ? { institutionId: course.institutionId } : {})
  work.permit(person ? subjectOf(person) : {})
  if (!course || !person) throw notFound()
  const { institutionId } = course
  work.about({ type: 'education-course', id: courseId, personId, institutionId, details: { step } })
  return { course, personId }
}

const standingOf = ({ tx }: Work, { course, personId }: Held) =>
  tx
    .selectFrom('educationEnrolments')
    .selectAll()
    .where('openKey', '=', `${course.id} ${personId}`)
    .executeTakeFirst()

/**
 * Gives a person a seat on a course, or a place in line when none is free. `wish`: the person's own word, said to the officer. Refused:
 * `already-enrolled`, and as `decideEnrolment` says.
 */
export const enrolPerson = command(
  'schooling.enrol',
  async (
    work,
    courseId: string,
    personId: string,
    { wish }: { readonly wish: boolean },
  ): Promise<Result<'enrolled' | 'waiting'>> => {
    const held = await hold(work, courseId, personId, 'enrol')
    if (await standingOf(work, held)) return refuse('already-enrolled')
    const { course } = held
    // A seat that came free by another road, such as a transfer, is first of those in line.
    await moveUp(work, course)
    const known = (await unscopedLearners(work.tx, [personId])).get(personId)
    if (!known) throw notFound()
    const findings = enrolmentFindings(askedOf(known, factsOf(course), wish ? true : null), work.today)
    const seats = { ...course, taken: await takenOn(work, courseId) }
    const decided = decideEnrolment(seats, findings, work.today)
    if (!decided.ok) return decided
    await work.tx
      .insertInto('educationEnrolments')
      .values({
        id: work.newId(),
        courseId,
        personId,
        openKey: `${courseId} ${personId}`,
        state: decided.value,
        wishOn: wish ? work.today : null,
        findings: JSON.stringify(findings),
        reason: null,
        words: null,
        queuedAt: work.now,
        endedOn: null,
        createdBy: work.actor.userId,
        createdAt: work.now,
        updatedAt: work.now,
        version: 1,
      })
      .execute()
    await keepOpening(work, course)
    work.add({ state: decided.value, findings })
    return decided
  },
)

/**
 * Takes a person off a course with the reason; the first in line moves up. Gives the course's id. Refused: `errors:stale`,
 * `not-standing`, `why-missing`.
 */
export const takeOff = command(
  'schooling.enrol',
  async (work, id: string, form: TakeOffForm): Promise<Result<string>> => {
    const found = await work.tx
      .selectFrom('educationEnrolments')
      .select(['courseId', 'personId'])
      .where('id', '=', id)
      .executeTakeFirst()
    const held = await hold(work, found?.courseId ?? '', found?.personId ?? '', 'take-off')
    const row = await standingOf(work, held)
    if (!row || row.id !== id) return refuse('not-standing')
    if (row.version !== form.version) return refuse('errors:stale')
    const reason = decideTakeOff(row.state, form.why)
    if (!reason.ok) return reason
    await work.tx
      .updateTable('educationEnrolments')
      .set({
        state: 'taken-off',
        openKey: null,
        reason: reason.value,
        words: form.words,
        endedOn: work.today,
        updatedAt: work.now,
        version: row.version + 1,
      })
      .where('id', '=', id)
      .execute()
    await moveUp(work, held.course)
    await keepOpening(work, held.course)
    work.add({ reason: reason.value })
    return ok(held.course.id)
  },
)
