/** Reads about the plan of training and the seats on it, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type SeatState, takingStates } from '~/domain/training/seat'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

/** A line that is still a draft is headquarters' alone. */
const courses = (db: Kysely<Database>, actor: Actor) => {
  const query = db
    .selectFrom('trainingCourses as c')
    .innerJoin('trainingTopics as t', 't.id', 'c.topicId')
    .innerJoin('trainingProviders as v', 'v.id', 'c.providerId')
    .selectAll('c')
    .select([
      't.nameKk',
      't.nameRu',
      't.nameEn',
      't.state as topicState',
      'v.nameKk as providerKk',
      'v.nameRu as providerRu',
      'v.nameEn as providerEn',
    ])
    .where(reachable(actor, 'course.read', {}))
  return actor.role === 'headquarters' ? query : query.where('c.state', '!=', 'draft')
}

/** Lines of a year in the order in which they begin, one more than a page. */
export const coursesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  year: number,
  after: Cursor | null,
  limit = perPage + 1,
) => {
  const query = courses(db, actor).where('c.year', '=', year)
  const from = after
    ? query.where((eb) => eb(eb.refTuple('c.startsOn', 'c.id'), '>', eb.tuple(after.on, after.id)))
    : query
  return from.orderBy('c.startsOn').orderBy('c.id').limit(limit)
}

export type CourseRow = Awaited<ReturnType<ReturnType<typeof coursesQuery>['execute']>>[number]

/** One line; 404 out of reach. */
export const getCourse = async (db: Kysely<Database>, actor: Actor, id: string): Promise<CourseRow> => {
  const row = await courses(db, actor).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Years that have a plan, the latest first. */
export const plannedYears = async (db: Kysely<Database>): Promise<number[]> => {
  const rows = await db
    .selectFrom('trainingCourses')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .limit(30)
    .execute()
  return rows.map(({ year }) => year)
}

export type Actual = {
  readonly asked: number
  readonly taken: number
  readonly completed: number
  readonly hours: number
}

const nothing: Actual = { asked: 0, taken: 0, completed: 0, hours: 0 }

/** What became of each line: people with a seat, those who finished, hours attended. */
export const actualOf = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<(id: string) => Actual> => {
  if (ids.length === 0) return () => nothing
  const seats = await db
    .selectFrom('trainingSeats')
    .where('courseId', 'in', [...ids])
    .groupBy(['courseId', 'state'])
    .select((eb) => ['courseId', 'state', eb.fn.countAll<number>().as('count')])
    .execute()
  const hours = await db
    .selectFrom('trainingSeats as s')
    .innerJoin('trainingAttendance as a', 'a.seatId', 's.id')
    .where('s.courseId', 'in', [...ids])
    .groupBy('s.courseId')
    .select((eb) => ['s.courseId', eb.fn.sum<number>('a.hours').as('hours')])
    .execute()
  const byCourse = new Map(hours.map((row) => [row.courseId, Number(row.hours)]))
  const count = (id: string, states: readonly SeatState[]): number =>
    seats
      .filter((row) => row.courseId === id && states.includes(row.state))
      .reduce((sum, row) => sum + Number(row.count), 0)
  return (id) => ({
    asked: count(id, ['asked']),
    taken: count(id, takingStates),
    completed: count(id, ['completed']),
    hours: byCourse.get(id) ?? 0,
  })
}

/** The year in sums: what was planned in approved lines, and what came of it. */
export const yearTotals = async (db: Kysely<Database>, year: number) => {
  const planned = await db
    .selectFrom('trainingCourses')
    .where('year', '=', year)
    .where('state', '!=', 'draft')
    .select((eb) => [
      eb.fn.countAll<number>().as('lines'),
      eb.fn.sum<number>('seats').as('seats'),
      eb.fn.sum<number>(sql<number>`seats * hours`).as('hours'),
      eb.fn.sum<number>('budget').as('budget'),
      eb.fn.sum<number>('spent').as('spent'),
    ])
    .executeTakeFirstOrThrow()
  const seats = await db
    .selectFrom('trainingCourses as c')
    .innerJoin('trainingSeats as s', 's.courseId', 'c.id')
    .where('c.year', '=', year)
    .where('s.state', 'in', [...takingStates])
    .select((eb) => eb.fn.countAll<number>().as('taken'))
    .executeTakeFirstOrThrow()
  const attended = await db
    .selectFrom('trainingCourses as c')
    .innerJoin('trainingSeats as s', 's.courseId', 'c.id')
    .innerJoin('trainingAttendance as a', 'a.seatId', 's.id')
    .where('c.year', '=', year)
    .select((eb) => eb.fn.sum<number>('a.hours').as('hours'))
    .executeTakeFirstOrThrow()
  return {
    lines: Number(planned.lines),
    planned: {
      seats: Number(planned.seats ?? 0),
      hours: Number(planned.hours ?? 0),
      budget: Number(planned.budget ?? 0),
    },
    actual: {
      seats: Number(seats.taken),
      hours: Number(attended.hours ?? 0),
      budget: Number(planned.spent ?? 0),
    },
  }
}

const seats = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('trainingSeats as s')
    .innerJoin('psychologists as p', 'p.id', 's.psychologistId')
    .innerJoin('trainingCourses as c', 'c.id', 's.courseId')
    .innerJoin('trainingTopics as t', 't.id', 'c.topicId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .selectAll('s')
    .select([
      'p.name as psychologist',
      'p.userId',
      'c.startsOn',
      'c.endsOn',
      'c.hours as courseHours',
      'c.state as courseState',
      't.nameKk',
      't.nameRu',
      't.nameEn',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
    ])
    .where(reachable(actor, permission, { author: 'p.userId', institution: 's.institutionId' }))

export const seatsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  filter: { readonly state: SeatState | null; readonly after: string | null },
) => {
  let query = seats(db, actor, 'seat.read')
  if (filter.state) query = query.where('s.state', '=', filter.state)
  if (filter.after) query = query.where('s.id', '<', filter.after)
  return query.orderBy('s.id', 'desc').limit(perPage + 1)
}

export type SeatRow = Awaited<ReturnType<ReturnType<typeof seatsQuery>['execute']>>[number]

/** Seats of one course within reach: a course has as many as its plan says. */
export const seatsOfCourse = (db: Kysely<Database>, actor: Actor, courseId: string) =>
  seats(db, actor, 'seat.read').where('s.courseId', '=', courseId).orderBy('s.id').limit(1_000).execute()

/** One seat; 404 out of reach. */
export const getSeat = async (db: Kysely<Database>, actor: Actor, id: string): Promise<SeatRow> => {
  const row = await seats(db, actor, 'seat.read').where('s.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Hours attended on a seat, by day. */
export const attendanceOf = (db: Kysely<Database>, seatIds: readonly string[]) =>
  db
    .selectFrom('trainingAttendance')
    .selectAll()
    .where('seatId', 'in', seatIds.length > 0 ? [...seatIds] : ['-'])
    .orderBy('onDay')
    .execute()

/** Requests for seats that nobody has answered. */
export const countAsked = async (db: Kysely<Database>): Promise<number> => {
  const row = await db
    .selectFrom('trainingSeats')
    .where('state', '=', 'asked')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
