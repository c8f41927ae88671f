/** Reads of activities, shaped for the pages. An activity tells nothing of people; its list of names is read apart. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { ActivityKind } from '~/domain/activities/kind'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

const activities = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('activities as a')
    .innerJoin('institutions as i', 'i.id', 'a.institutionId')
    .selectAll('a')
    .select(['i.nameKk as institutionKk', 'i.nameRu as institutionRu'])
    .where(reachable(actor, permission, { institution: 'a.institutionId' }))

export type ListFilter = {
  readonly from: Day
  readonly to: Day
  readonly institutionId: string | null
  readonly kind: ActivityKind | null
  readonly topicId: string | null
  readonly after: Cursor | null
}

/** Activities of a month, the latest first, one more than a page. */
export const activitiesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { from, to, institutionId, kind, topicId, after }: ListFilter,
) => {
  let query = activities(db, actor, 'activity.read').where('a.onDay', '>=', from).where('a.onDay', '<=', to)
  if (institutionId) query = query.where('a.institutionId', '=', institutionId)
  if (kind) query = query.where('a.kind', '=', kind)
  if (topicId)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('activityTopicLinks as l')
          .select('l.topicId')
          .whereRef('l.activityId', '=', 'a.id')
          .where('l.topicId', '=', topicId),
      ),
    )
  if (after)
    query = query.where((eb) => eb(eb.refTuple('a.onDay', 'a.id'), '<', eb.tuple(after.on, after.id)))
  return query
    .orderBy('a.onDay', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage + 1)
}

export type ActivityRow = Awaited<ReturnType<ReturnType<typeof activitiesQuery>['execute']>>[number]

/** One activity; 404 out of reach. */
export const getActivity = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'activity.read',
): Promise<ActivityRow> => {
  const row = await activities(db, actor, permission).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Topics by activity, of those within reach already. */
export const topicsByActivity = async (db: Kysely<Database>, ids: readonly string[]) => {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('activityTopicLinks as l')
          .innerJoin('activityTopics as t', 't.id', 'l.topicId')
          .select(['l.activityId', 't.id', 't.nameKk', 't.nameRu', 't.nameEn'])
          .where('l.activityId', 'in', [...ids])
          .orderBy('t.id')
          .execute()
  const found = new Map<string, typeof rows>()
  for (const row of rows) found.set(row.activityId, [...(found.get(row.activityId) ?? []), row])
  return found
}

/** The shelf of topics; short, kept by headquarters. */
export const listTopics = (db: Kysely<Database>) =>
  db.selectFrom('activityTopics').selectAll().orderBy('id').limit(500).execute()

export type TopicRow = Awaited<ReturnType<typeof listTopics>>[number]

/** Institutions to choose from, for readers of many. */
export const institutionsToChoose = (db: Kysely<Database>) =>
  db.selectFrom('institutions').select(['id', 'nameKk', 'nameRu']).orderBy('code').limit(200).execute()
