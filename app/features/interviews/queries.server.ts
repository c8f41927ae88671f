/** Reads about interviews, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { deciding } from '~/features/placements/pair.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const pageSize = 25

const ties = {
  institution: 'people.institutionId',
  region: 'people.sharedRegion',
  organisation: 's.organisationId',
  person: 's.personId',
}

const scoped = (db: Kysely<Database>, actor: Actor, permission: Permission = 'interview.read') =>
  db
    .selectFrom('interviewSlots as s')
    .innerJoin('people', 'people.id', 's.personId')
    .innerJoin('openings', 'openings.id', 's.openingId')
    .innerJoin('organisations', 'organisations.id', 's.organisationId')
    .where(reachable(actor, permission, ties))
    .selectAll('s')
    .select(['people.surname', 'people.givenName', 'people.patronymic'])
    .select(['people.standing', 'people.institutionId as whereNow', 'people.sharedRegion'])
    .select(['openings.title as opening', 'organisations.name as organisation'])

export type Edge = { readonly startsAt: string; readonly id: string }

export type InterviewFilter = {
  readonly show: 'ahead' | 'past'
  /** The clock on the wall, `YYYY-MM-DDTHH:MM`. */
  readonly now: string
  readonly after: Edge | null
}

/** The list's query itself: what lies ahead soonest first, what has passed latest first. */
export const interviewsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { show, now, after }: InterviewFilter,
) => {
  const isAhead = show === 'ahead'
  let query = scoped(db, actor).where('s.startsAt', isAhead ? '>' : '<=', now)
  if (isAhead) query = query.where('s.state', '!=', 'cancelled')
  if (after) {
    const [row, edge] = [sql`(s.starts_at, s.id)`, sql`(${after.startsAt}, ${after.id})`]
    query = query.where(isAhead ? sql<boolean>`${row} > ${edge}` : sql<boolean>`${row} < ${edge}`)
  }
  const order = isAhead ? 'asc' : 'desc'
  return query
    .orderBy('s.startsAt', order)
    .orderBy('s.id', order)
    .limit(pageSize + 1)
}

export type InterviewRow = Awaited<ReturnType<ReturnType<typeof interviewsQuery>['execute']>>[number]

/** Times of one referral, the soonest first. */
export const interviewsOf = (db: Kysely<Database>, actor: Actor, referralId: string) =>
  scoped(db, actor).where('s.referralId', '=', referralId).orderBy('s.startsAt').orderBy('s.id').execute()

/** One time; 404 out of reach. */
export const getInterview = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'interview.read',
): Promise<InterviewRow> => {
  const row = await scoped(db, actor, permission).where('s.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** What the policy sees of a time for an interview. */
const tiesOf = ({ standing, whereNow, sharedRegion, organisationId, personId }: InterviewRow) => ({
  ...deciding({ standing, institutionId: whereNow, sharedRegion }),
  organisationId,
  personId,
})

/** Whether the reader may do this to this time. */
export const mayDo = (actor: Actor, permission: Permission, row: InterviewRow): boolean =>
  may(actor, permission, tiesOf(row))
