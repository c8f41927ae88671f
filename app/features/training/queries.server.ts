/** Reads about trainings that are over, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import type { RecordState } from '~/domain/training/record'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

const ties = { author: 'p.userId', institution: 'r.institutionId' } as const

const records = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('trainingRecords as r')
    .innerJoin('psychologists as p', 'p.id', 'r.psychologistId')
    .leftJoin('trainingTopics as t', 't.id', 'r.topicId')
    .selectAll('r')
    .select(['p.name as psychologist', 't.nameKk', 't.nameRu', 't.nameEn'])
    .where(reachable(actor, permission, ties))

export type RecordFilter = {
  readonly state: RecordState | null
  readonly psychologistId: string | null
  readonly after: Cursor | null
}

/** Training records within reach, the latest first, one more than a page. */
export const recordsQuery = (db: Kysely<Database>, actor: Actor, filter: RecordFilter) => {
  let query = records(db, actor, 'training.read')
  if (filter.psychologistId) query = query.where('r.psychologistId', '=', filter.psychologistId)
  if (filter.state) query = query.where('r.state', '=', filter.state)
  const { after } = filter
  if (after)
    query = query.where((eb) => eb(eb.refTuple('r.endedOn', 'r.id'), '<', eb.tuple(after.on, after.id)))
  return query
    .orderBy('r.endedOn', 'desc')
    .orderBy('r.id', 'desc')
    .limit(perPage + 1)
}

export type RecordRow = Awaited<ReturnType<ReturnType<typeof recordsQuery>['execute']>>[number]

/** One record; 404 out of reach. */
export const getRecord = async (db: Kysely<Database>, actor: Actor, id: string): Promise<RecordRow> => {
  const row = await records(db, actor, 'training.confirm').where('r.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** How many records wait for the training officer's word, and hours of the year that were not turned down. */
export const countToConfirm = async (db: Kysely<Database>, actor: Actor): Promise<number> => {
  const row = await db
    .selectFrom('trainingRecords as r')
    .where('r.state', '=', 'recorded')
    .where(reachable(actor, 'training.confirm', { institution: 'r.institutionId' }))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Hours a psychologist learned in a year. */
export const hoursOfYear = async (
  db: Kysely<Database>,
  psychologistId: string,
  year: number,
): Promise<number> => {
  const row = await db
    .selectFrom('trainingRecords')
    .where('psychologistId', '=', psychologistId)
    .where('state', '!=', 'not-confirmed')
    .where('endedOn', '>=', day(`${year}-01-01`))
    .where('endedOn', '<=', day(`${year}-12-31`))
    .select((eb) => eb.fn.sum<number>('hours').as('hours'))
    .executeTakeFirstOrThrow()
  return Number(row.hours ?? 0)
}

/** Topics that a form may name; those no longer taught are left out. */
export const topicsInUse = (db: Kysely<Database>) =>
  db.selectFrom('trainingTopics').selectAll().where('state', '!=', 'retired').orderBy('id').execute()

export const providersInUse = (db: Kysely<Database>) =>
  db.selectFrom('trainingProviders').selectAll().where('state', '!=', 'retired').orderBy('id').execute()
