/** Sums of the activities held in a year, within the reader's reach. Sums are told apart by how surely the audience is known. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { counted } from '~/domain/activities/report'
import { day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

export type ReportFilter = { readonly year: number; readonly institutionId: string | null }

const heldIn = (db: Kysely<Database>, actor: Actor, { year, institutionId }: ReportFilter) => {
  const query = db
    .selectFrom('activities as a')
    .where('a.state', '=', 'held')
    .where('a.onDay', '>=', day(`${year}-01-01`))
    .where('a.onDay', '<=', day(`${year}-12-31`))
    .where(reachable(actor, 'activity.report', { institution: 'a.institutionId' }))
  return institutionId ? query.where('a.institutionId', '=', institutionId) : query
}

const sums = [
  sql<number>`count(*)`.as('activities'),
  sql<number>`coalesce(sum(a.audience), 0)`.as('people'),
  sql<'exact' | 'more-than' | 'about'>`coalesce(a.certainty, 'exact')`.as('certainty'),
] as const

type Summed = {
  readonly activities: number
  readonly people: number
  readonly certainty: 'exact' | 'more-than' | 'about'
}

const told = <Row extends Summed>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, ...counted(Number(row.activities), Number(row.people), row.certainty) }))

/** By institution, form and kind of partner. */
export const sumsQuery = (db: Kysely<Database>, actor: Actor, filter: ReportFilter) =>
  heldIn(db, actor, filter)
    .select(['a.institutionId', 'a.kind', 'a.partnerKind', ...sums])
    .groupBy(['a.institutionId', 'a.kind', 'a.partnerKind', 'a.certainty'])

export const sumsOf = async (db: Kysely<Database>, actor: Actor, filter: ReportFilter) =>
  told(await sumsQuery(db, actor, filter).execute())

/** By topic: an activity on two topics stands under both. */
export const topicSumsOf = async (db: Kysely<Database>, actor: Actor, filter: ReportFilter) =>
  told(
    await heldIn(db, actor, filter)
      .innerJoin('activityTopicLinks as l', 'l.activityId', 'a.id')
      .select(['l.topicId', ...sums])
      .groupBy(['l.topicId', 'a.certainty'])
      .execute(),
  )

/** By who took part from outside, as they were named. */
export const partnerSumsOf = async (db: Kysely<Database>, actor: Actor, filter: ReportFilter) =>
  told(
    await heldIn(db, actor, filter)
      .where('a.partnerName', 'is not', null)
      .select(['a.partnerKind', 'a.partnerName', ...sums])
      .groupBy(['a.partnerKind', 'a.partnerName', 'a.certainty'])
      .execute(),
  )
