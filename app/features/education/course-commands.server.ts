/** Deeds on courses: set up, changed, opened, begun, called off. */
import type { EducationCoursesTable } from '#db/schema/education'
import { offersToNew } from '~/domain/employers/accreditation'
import {
  type Course,
  decideChange,
  decideCourse,
  decideSeats,
  decideStart,
  decideStep,
} from '~/domain/education/course'
import { openingKindsFor } from '~/domain/openings/posting'
import { type Result, ok, refuse } from '~/domain/result'
import { readOccupation } from '~/features/openings/columns.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { loadCourse, takenOn } from './course-load.server'
import type { CourseWords } from './forms'
import { keepOpening, makeOpening } from './opening-kept.server'
import { moveUp } from './queue.server'

type Provider = Pick<EducationCoursesTable, 'providerKind' | 'providerName' | 'organisationId'>

/** Who teaches. Refused: `provider-gone`, `provider-teaches-nothing`, `provider-not-approved`, `provider-name-missing`. */
const providerOf = async ({ tx, today }: Work, words: CourseWords): Promise<Result<Provider>> => {
  const { providerKind, organisationId } = words
  if (organisationId === null)
    return words.providerName === null
      ? refuse('provider-name-missing')
      : ok({ providerKind, organisationId, providerName: words.providerName })
  const organisation = await tx
    .selectFrom('organisations')
    .select(['name', 'kind', 'state', 'accreditedTo'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!organisation) return refuse('provider-gone')
  if (!openingKindsFor(organisation.kind).includes('course')) return refuse('provider-teaches-nothing')
  if (!offersToNew(organisation, today)) return refuse('provider-not-approved')
  return ok({ providerKind, organisationId, providerName: words.providerName ?? organisation.name })
}

/** The columns that a form fills. Refused: `occupation-unclear`, those of `decideCourse` and `providerOf`. */
const columnsOf = async (work: Work, words: CourseWords) => {
  const occupation = words.occupation === null ? ok(null) : readOccupation(words.occupation, words.title)
  if (!occupation.ok) return occupation
  const asked: Course = { ...words, occupation: occupation.value }
  const course = decideCourse(asked)
  if (!course.ok) return course
  const provider = await providerOf(work, words)
  if (!provider.ok) return provider
  const { programme, title, level, minEducation, language, seats, startsOn, endsOn, room, description } =
    words
  return ok({
    ...provider.value,
    programme,
    title,
    level,
    occupation: occupation.value,
    skills: JSON.stringify(words.skills),
    minEducation,
    language,
    seats,
    startsOn,
    endsOn,
    lessons: JSON.stringify(words.lessons),
    room,
    description,
  })
}

/**
 * Sets a course up as a draft of the officer's own institution; gives its id. Refused: `course-starts-behind`, and as `columnsOf`
 * says.
 */
export const setUpCourse = command(
  'education.plan',
  async (work, words: CourseWords): Promise<Result<string>> => {
    const { institutionId } = work.actor
    work.permit({ institutionId })
    if (institutionId === null) throw notFound()
    const start = decideStart(words.startsOn, work.today)
    if (!start.ok) return start
    const columns = await columnsOf(work, words)
    if (!columns.ok) return columns
    const row: EducationCoursesTable = {
      ...columns.value,
      id: work.newId(),
      institutionId,
      openingId: null,
      state: 'draft',
      reason: null,
      settledOn: null,
      settledBy: null,
      createdBy: work.actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    }
    const openingId = await makeOpening(work, row)
    await work.tx
      .insertInto('educationCourses')
      .values({ ...row, openingId })
      .execute()
    const { programme, seats, startsOn } = row
    const details = { step: 'set-up', programme, seats, startsOn, openingId }
    work.about({ type: 'education-course', id: row.id, institutionId, details })
    return ok(row.id)
  },
)

/** What a change may not touch. Refused: `programme-kept` (its opening and its people rest on it), `course-begun`. */
const decideKept = (
  course: EducationCoursesTable,
  words: CourseWords,
  today: Work['today'],
): Result<null> => {
  if (words.programme !== course.programme) return refuse('programme-kept')
  if (words.startsOn === course.startsOn) return ok(null)
  if (course.state === 'running') return refuse('course-begun')
  const start = decideStart(words.startsOn, today)
  return start.ok ? ok(null) : start
}

/**
 * Changes a course and its opening; those in line move up when there are more seats. Refused: `course-settled`, `errors:stale`,
 * `fewer-seats-than-taken`, and as `decideKept` and `columnsOf` say.
 */
export const changeCourse = command(
  'education.plan',
  async (work, id: string, version: number, words: CourseWords): Promise<Result<string>> => {
    const course = await loadCourse(work, id, 'change')
    const may = decideChange(course.state)
    if (!may.ok) return may
    if (course.version !== version) return refuse('errors:stale')
    const kept = decideKept(course, words, work.today)
    if (!kept.ok) return kept
    const columns = await columnsOf(work, words)
    if (!columns.ok) return columns
    const seats = decideSeats(words.seats, await takenOn(work, id))
    if (!seats.ok) return seats
    const next = { ...course, ...columns.value, updatedAt: work.now, version: version + 1 }
    await work.tx.updateTable('educationCourses').set(next).where('id', '=', id).execute()
    await moveUp(work, next)
    await keepOpening(work, next)
    return ok(id)
  },
)

type Step = 'open' | 'begin' | 'cancel'

const takeStep = async (
  work: Work,
  id: string,
  {
    step,
    version,
    reason,
  }: { readonly step: Step; readonly version: number; readonly reason: string | null },
): Promise<Result<string>> => {
  const course = await loadCourse(work, id, step)
  const state = decideStep({ ...course, taken: await takenOn(work, id) }, step, reason, work.today)
  if (!state.ok) return state
  if (course.version !== version) return refuse('errors:stale')
  const settled = step === 'cancel' ? { settledOn: work.today, settledBy: work.actor.userId } : {}
  const next: EducationCoursesTable = {
    ...course,
    ...settled,
    state: state.value,
    reason,
    updatedAt: work.now,
    version: version + 1,
  }
  await work.tx.updateTable('educationCourses').set(next).where('id', '=', id).execute()
  if (step === 'cancel') await freeEverybody(work, id)
  await keepOpening(work, next)
  return ok(id)
}

/** Nobody is marked by a course that was called off. */
const freeEverybody = async (work: Work, courseId: string): Promise<void> => {
  await work.tx
    .updateTable('educationEnrolments')
    .set({ state: 'taken-off', openKey: null, reason: 'cancelled', endedOn: work.today, updatedAt: work.now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('courseId', '=', courseId)
    .where('state', 'in', ['enrolled', 'waiting'])
    .execute()
}

/** The head opens a course: from now on people are enrolled and matching sees its seats. Refused: `errors:stale`, as `decideStep`. */
export const openCourse = command('education.decide', (work, id: string, version: number) =>
  takeStep(work, id, { step: 'open', version, reason: null }),
)

/** The course begins on its first day or later. Refused: `errors:stale`, as `decideStep`. */
export const beginCourse = command('education.plan', (work, id: string, version: number) =>
  takeStep(work, id, { step: 'begin', version, reason: null }),
)

/** The head calls a course off; everybody on it is free again. Refused: `errors:stale`, as `decideStep`. */
export const cancelCourse = command(
  'education.decide',
  (work, id: string, form: { readonly version: number; readonly reason: string | null }) =>
    takeStep(work, id, { step: 'cancel', ...form }),
)
