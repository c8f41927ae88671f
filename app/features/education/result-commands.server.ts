/** The end of a course: each one's result, the certificates, and what whoever finished may now do in matching. */
import { lockClause } from '#db/dialect'
import type { EducationCoursesTable } from '#db/schema/education'
import type { PeopleTable } from '#db/schema/people'
import { decideStep } from '~/domain/education/course'
import { type Told, decideCertificate, decideResult, numberGivenTwice } from '~/domain/education/result'
import { reaches } from '~/domain/education/schooling'
import { type Refusal, type Result, ok, refuse } from '~/domain/result'
import { owePersonChanges } from '~/features/entries/owe.server'
import { oweTrades } from '~/features/people/labour-entries.server'
import { touch, updatePerson } from '~/features/people/record.server'
import { type Work, command } from '~/platform/command.server'
import { levelIn, loadCourse, textsIn } from './course-load.server'
import { keepOpening } from './opening-kept.server'
import type { ResultsForm } from './roll-form'

const enrolledOn = ({ tx }: Work, courseId: string) =>
  tx
    .selectFrom('educationEnrolments')
    .select(['id', 'personId', 'version'])
    .where('courseId', '=', courseId)
    .where('state', '=', 'enrolled')
    .orderBy('personId')
    .modifyEnd(lockClause(tx))
    .execute()

type Enrolled = Awaited<ReturnType<typeof enrolledOn>>[number]
type Finished = { readonly enrolment: Enrolled; readonly person: PeopleTable; readonly told: Told }

/** A refusal that speaks of one row. */
const ofRow = ({ code, ...more }: Refusal, enrolmentId: string): Result<never> =>
  refuse(code, { ...more, values: { ...more.values, enrolment: enrolmentId } })

const peopleOf = async (
  { tx }: Work,
  rows: readonly Enrolled[],
): Promise<ReadonlyMap<string, PeopleTable>> => {
  const ids = rows.map(({ personId }) => personId)
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .modifyEnd(lockClause(tx))
    .execute()
  return new Map(people.map((each) => [each.id, each]))
}

/** What was told of everybody with a seat. Refused, with the row as `enrolment`: `result-missing`, `number-twice`, as `decideResult`. */
const decideAll = async (
  work: Work,
  course: EducationCoursesTable,
  form: ResultsForm,
): Promise<Result<Finished[]>> => {
  const rows = await enrolledOn(work, course.id)
  const people = await peopleOf(work, rows)
  const finished: Finished[] = []
  for (const enrolment of rows) {
    const [person, given] = [people.get(enrolment.personId), form.rows.get(enrolment.id)]
    if (!person || !given) return refuse('result-missing', { values: { enrolment: enrolment.id } })
    const told = decideResult(person, given, course.endsOn)
    if (!told.ok) return ofRow(told.refusal, enrolment.id)
    finished.push({ enrolment, person, told: told.value })
  }
  const twice = numberGivenTwice(finished.flatMap(({ told }) => told.number ?? []))
  const second = finished.findLast(({ told }) => told.number !== null && told.number === twice)
  return second ? ofRow({ code: 'number-twice' }, second.enrolment.id) : ok(finished)
}

/** The trade and the skills stand among the person's own, where matching reads them: no years of work in them yet. */
const giveTrade = async (work: Work, course: EducationCoursesTable, person: PeopleTable): Promise<void> => {
  const { tx } = work
  const { id: personId } = person
  const [codes, skills] = [
    await tx.selectFrom('personOccupations').select('code').where('personId', '=', personId).execute(),
    await tx.selectFrom('personSkills').select('skill').where('personId', '=', personId).execute(),
  ]
  const { occupation } = course
  if (occupation !== null && !codes.some(({ code }) => code === occupation))
    await tx
      .insertInto('personOccupations')
      .values({ id: work.newId(), personId, code: occupation, years: 0 })
      .execute()
  const fresh = textsIn(course.skills).filter(
    (each) => !skills.some(({ skill }) => skill.toLowerCase() === each),
  )
  if (fresh.length > 0)
    await tx
      .insertInto('personSkills')
      .values(fresh.map((skill) => ({ id: work.newId(), personId, skill, years: 0 })))
      .execute()
  await touch(work, personId)
  await oweTrades(work, person)
}

/** Schooling only ever rises: a class repeated takes no higher level away. */
const giveLevel = async (work: Work, course: EducationCoursesTable, person: PeopleTable): Promise<void> => {
  const { level } = course
  if (level === null || reaches(levelIn(person.education), level) === true) return
  await updatePerson(work.tx, person, { education: level }, work.now)
  await owePersonChanges(work, person, person, { education: level })
}

const writeCertificate = async (
  work: Work,
  course: EducationCoursesTable,
  { enrolment, told }: Finished,
  { issuedOn, validUntil }: Pick<ResultsForm, 'issuedOn' | 'validUntil'>,
): Promise<void> => {
  const { title, providerName, level, occupation, skills } = course
  await work.tx
    .insertInto('educationCertificates')
    .values({
      id: work.newId(),
      enrolmentId: enrolment.id,
      courseId: course.id,
      personId: enrolment.personId,
      number: told.number ?? '',
      issuedOn,
      validUntil,
      title,
      providerName,
      level,
      occupation,
      skills,
      issuedBy: work.actor.userId,
      createdAt: work.now,
    })
    .execute()
}

const settle = async (
  work: Work,
  course: EducationCoursesTable,
  each: Finished,
  form: ResultsForm,
): Promise<void> => {
  const { enrolment, person, told } = each
  await work.tx
    .updateTable('educationEnrolments')
    .set({
      state: told.completed ? 'completed' : 'not-completed',
      openKey: null,
      reason: told.reason,
      endedOn: work.today,
      updatedAt: work.now,
      version: enrolment.version + 1,
    })
    .where('id', '=', enrolment.id)
    .execute()
  if (!told.completed) return
  await writeCertificate(work, course, each, form)
  if (course.programme === 'school') await giveLevel(work, course, person)
  else await giveTrade(work, course, person)
}

/** Whoever still stood in line is free again. */
const freeLine = async (work: Work, courseId: string): Promise<void> => {
  await work.tx
    .updateTable('educationEnrolments')
    .set({ state: 'taken-off', openKey: null, reason: 'no-seat', endedOn: work.today, updatedAt: work.now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('courseId', '=', courseId)
    .where('state', '=', 'waiting')
    .execute()
}

/** What the audit row keeps of each: who finished, with which certificate and trade. */
const toldAudit = (course: EducationCoursesTable, all: readonly Finished[]) => ({
  occupation: course.occupation,
  skills: textsIn(course.skills),
  level: course.level,
  completed: all
    .filter(({ told }) => told.completed)
    .map(({ person, told }) => ({ personId: person.id, number: told.number })),
  notCompleted: all
    .filter(({ told }) => !told.completed)
    .map(({ person, told }) => ({ personId: person.id, reason: told.reason })),
})

/**
 * Closes a course with everybody's result: whoever finished has the certificate, and the trade, the skills or the level at once, or
 * nothing is kept. Gives how many finished. Refused: `errors:stale`, and as `decideStep`, `decideCertificate` and `decideAll` say.
 */
export const closeCourse = command(
  'education.plan',
  async (work, courseId: string, form: ResultsForm): Promise<Result<number>> => {
    const course = await loadCourse(work, courseId, 'close')
    const state = decideStep({ ...course, taken: 0 }, 'close', null, work.today)
    if (!state.ok) return state
    if (course.version !== form.version) return refuse('errors:stale')
    const days = decideCertificate(form, course.endsOn, work.today)
    if (!days.ok) return days
    const all = await decideAll(work, course, form)
    if (!all.ok) return all
    for (const each of all.value) await settle(work, course, each, form)
    await freeLine(work, courseId)
    const next: EducationCoursesTable = {
      ...course,
      state: state.value,
      settledOn: work.today,
      settledBy: work.actor.userId,
      updatedAt: work.now,
      version: course.version + 1,
    }
    await work.tx.updateTable('educationCourses').set(next).where('id', '=', courseId).execute()
    await keepOpening(work, next)
    work.add(toldAudit(course, all.value))
    return ok(all.value.filter(({ told }) => told.completed).length)
  },
)
