/** Reads about role-plays and supervision, for those whom they concern and nobody else. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import type { Levels, Rating } from '~/domain/training/competency'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

/** The rubric in force on a day, with its skills. */
export const rubricOn = async (db: Kysely<Database>, today: Day) => {
  const rubric = await db
    .selectFrom('competencyRubrics')
    .selectAll()
    .where('inForceFrom', '<=', today)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return rubric ? { ...rubric, skills: await skillsOf(db, rubric.id) } : null
}

export const skillsOf = (db: Kysely<Database>, rubricId: string) =>
  db.selectFrom('competencySkills').selectAll().where('rubricId', '=', rubricId).orderBy('position').execute()

const exercises = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('competencyExercises as e')
    .innerJoin('psychologists as p', 'p.id', 'e.psychologistId')
    .leftJoin('psychologists as s', 's.id', 'p.supervisorId')
    .selectAll('e')
    .select(['p.name as psychologist', 'p.userId', 's.userId as supervisorUserId', 's.name as supervisor'])
    // Whoever supervises reads what they have a part in; everybody else only their own.
    .where((eb) =>
      eb.or([
        reachable(actor, 'competency.read', { author: 'p.userId' }),
        sql<boolean>`(${sql.ref('s.userId')} = ${actor.userId})`,
      ]),
    )

export const exercisesQuery = (db: Kysely<Database>, actor: Actor, after: string | null) => {
  const query = exercises(db, actor).select((eb) =>
    eb
      .selectFrom('competencyRatings as r')
      .whereRef('r.exerciseId', '=', 'e.id')
      .select((inner) => inner.fn.countAll<number>().as('count'))
      .as('ratings'),
  )
  const from = after ? query.where('e.id', '<', after) : query
  return from.orderBy('e.id', 'desc').limit(perPage + 1)
}

export const getExercise = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await exercises(db, actor).where('e.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type ExerciseRow = Awaited<ReturnType<typeof getExercise>>

export const ratingsOf = async (
  db: Kysely<Database>,
  exerciseId: string,
): Promise<(Rating & { readonly rater: string | null; readonly note: string | null })[]> => {
  const rows = await db
    .selectFrom('competencyRatings as r')
    .leftJoin('users as u', 'u.id', 'r.raterId')
    .select(['r.raterId', 'r.side', 'r.levels', 'r.note', 'u.name as rater'])
    .where('r.exerciseId', '=', exerciseId)
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({ ...row, levels: JSON.parse(row.levels) as Levels }))
}

export const aimsOf = (db: Kysely<Database>, exerciseId: string) =>
  db.selectFrom('developmentAims').selectAll().where('exerciseId', '=', exerciseId).orderBy('id').execute()

/** Those with whom the reader may hold a role-play: themselves, whom they supervise, or, for headquarters, anybody with a post. */
export const ratedBy = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychologists as p')
    .leftJoin('psychologists as s', 's.id', 'p.supervisorId')
    .select(['p.id', 'p.name', 'p.userId', 's.userId as supervisorUserId'])
    .where('p.userId', 'is not', null)
    .where((eb) =>
      eb.or([
        reachable(actor, 'competency.rate', { author: 'p.userId' }),
        sql<boolean>`(${sql.ref('s.userId')} = ${actor.userId})`,
      ]),
    )
    .orderBy('p.id')
    .limit(500)
    .execute()

export const supervisionsQuery = (db: Kysely<Database>, actor: Actor, after: Cursor | null) => {
  const query = db
    .selectFrom('supervisionEntries as v')
    .innerJoin('psychologists as p', 'p.id', 'v.psychologistId')
    .selectAll('v')
    .select('p.name as psychologist')
    .where(reachable(actor, 'supervision.read', { author: 'p.userId' }))
  const from = after
    ? query.where((eb) => eb(eb.refTuple('v.heldOn', 'v.id'), '<', eb.tuple(after.on, after.id)))
    : query
  return from
    .orderBy('v.heldOn', 'desc')
    .orderBy('v.id', 'desc')
    .limit(perPage + 1)
}

/** Minutes of supervision of one psychologist since a day. */
export const supervisedMinutes = async (
  db: Kysely<Database>,
  psychologistId: string,
  since: Day,
): Promise<number> => {
  const row = await db
    .selectFrom('supervisionEntries')
    .where('psychologistId', '=', psychologistId)
    .where('heldOn', '>=', since)
    .select((eb) => eb.fn.sum<number>('minutes').as('minutes'))
    .executeTakeFirstOrThrow()
  return Number(row.minutes ?? 0)
}
