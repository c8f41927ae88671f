/** Reads about courses, each within the reader's reach. They name nobody. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { CourseState, Programme } from '~/domain/education/course'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

const courses = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('educationCourses as c')
    .innerJoin('institutions as i', 'i.id', 'c.institutionId')
    .selectAll('c')
    .select(['i.nameKk as institutionKk', 'i.nameRu as institutionRu'])
    .where(reachable(actor, permission, { institution: 'c.institutionId' }))

export type CourseFilter = {
  readonly state: CourseState
  readonly programme: Programme | null
  readonly after: Cursor | null
}

/** Courses of a state, one more than a page: those ahead from the nearest on, those behind from the latest back. */
export const coursesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, programme, after }: CourseFilter,
) => {
  const isAhead = state === 'draft' || state === 'open'
  let query = courses(db, actor, 'education.read').where('c.state', '=', state)
  if (programme) query = query.where('c.programme', '=', programme)
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('c.startsOn', 'c.id'), isAhead ? '>' : '<', eb.tuple(after.on, after.id)),
    )
  return query
    .orderBy('c.startsOn', isAhead ? 'asc' : 'desc')
    .orderBy('c.id', isAhead ? 'asc' : 'desc')
    .limit(perPage + 1)
}

export type CourseRow = Awaited<ReturnType<ReturnType<typeof coursesQuery>['execute']>>[number]

/** One course; 404 out of reach. */
export const getCourse = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'education.read',
): Promise<CourseRow> => {
  const row = await courses(db, actor, permission).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Courses of an institution that still take people, the nearest first: what somebody there may be enrolled on. */
export const takingQuery = (db: Kysely<Database>, actor: Actor, institutionId: string) =>
  courses(db, actor, 'education.read')
    .where('c.institutionId', '=', institutionId)
    .where('c.state', 'in', ['open', 'running'])
    .orderBy('c.startsOn')
    .orderBy('c.id')
    .limit(100)

export type Counts = { readonly taken: number; readonly waiting: number; readonly completed: number }

export const noCounts: Counts = { taken: 0, waiting: 0, completed: 0 }

/** By course: seats taken, people in line, and how many finished. */
export const countsOf = async (
  db: Kysely<Database>,
  courseIds: readonly string[],
): Promise<ReadonlyMap<string, Counts>> => {
  if (courseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('educationEnrolments')
    .select((eb) => ['courseId', 'state', eb.fn.countAll<number>().as('count')])
    .where('courseId', 'in', [...courseIds])
    .where('state', 'in', ['enrolled', 'waiting', 'completed'])
    .groupBy(['courseId', 'state'])
    .execute()
  const found = new Map<string, Counts>()
  for (const { courseId, state, count } of rows) {
    const before = found.get(courseId) ?? noCounts
    const key = state === 'enrolled' ? 'taken' : state === 'waiting' ? 'waiting' : 'completed'
    found.set(courseId, { ...before, [key]: Number(count) })
  }
  return found
}

/** Lessons of a course that were written down, the latest first. */
export const lessonsHeld = (db: Kysely<Database>, courseId: string, limit = 10) =>
  db
    .selectFrom('educationLessons')
    .select(['id', 'onDay', 'startsAt', 'endsAt', 'topic', 'version'])
    .where('courseId', '=', courseId)
    .orderBy('onDay', 'desc')
    .orderBy('startsAt', 'desc')
    .limit(limit)

/** Organisations that teach trades and may offer them to new people, for the form of a course. */
export const teachersQuery = (db: Kysely<Database>) =>
  db
    .selectFrom('organisations')
    .select(['id', 'name', 'accreditedTo', 'state'])
    .where('kind', 'in', ['training-provider', 'ngo', 'local-authority'])
    .where('state', '=', 'approved')
    .orderBy('name')
    .limit(200)
