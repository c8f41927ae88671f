/** Reads of runs and their lines, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Effect } from '~/domain/allocation/effects'
import type { LineState } from '~/domain/allocation/line'
import { type Permission, reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const pageSize = 25

const lineTies = { institution: 'allocationLines.institutionId', region: 'allocationLines.region' }

/** One's own runs, and others' that propose something for one's own people. */
const visibleRuns = (db: Kysely<Database>, actor: Actor) => {
  const runs = db
    .selectFrom('allocationRuns')
    .leftJoin('users', 'users.id', 'allocationRuns.createdBy')
    .leftJoin('institutions', 'institutions.id', 'allocationRuns.institutionId')
  if (reachOf(actor, 'allocation.read') === 'all') return runs
  return runs.where((eb) =>
    eb.or([
      sql<boolean>`${reachable(actor, 'allocation.read', { institution: 'allocationRuns.institutionId' })}`,
      eb.and([
        eb('allocationRuns.state', '=', 'finished'),
        eb.exists(
          eb
            .selectFrom('allocationLines')
            .select('allocationLines.id')
            .whereRef('allocationLines.runId', '=', 'allocationRuns.id')
            .where(reachable(actor, 'allocation.read', lineTies)),
        ),
      ]),
    ]),
  )
}

/** The list's query itself, newest first. */
export const runPageQuery = (db: Kysely<Database>, actor: Actor, after: string | null) =>
  visibleRuns(db, actor)
    .select([
      'allocationRuns.id',
      'allocationRuns.scope',
      'allocationRuns.options',
      'allocationRuns.state',
      'allocationRuns.createdAt',
      'allocationRuns.lapsesOn',
      'allocationRuns.people',
      'allocationRuns.places',
      'allocationRuns.placed',
      'allocationRuns.total',
      'allocationRuns.bound',
      'users.name as startedBy',
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
    ])
    .$if(after !== null, (query) => query.where('allocationRuns.id', '<', after ?? ''))
    .orderBy('allocationRuns.id', 'desc')
    .limit(pageSize + 1)

export const listRuns = async (db: Kysely<Database>, actor: Actor, after: string | null) => {
  const rows = await runPageQuery(db, actor, after).execute()
  const kept = rows.slice(0, pageSize)
  return { rows: kept, next: rows.length > pageSize ? (kept.at(-1)?.id ?? null) : null }
}

export type RunListRow = Awaited<ReturnType<typeof listRuns>>['rows'][number]

/** One run; 404 out of reach. */
export const getRun = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await visibleRuns(db, actor)
    .selectAll('allocationRuns')
    .select(['users.name as startedBy'])
    .where('allocationRuns.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type Run = Awaited<ReturnType<typeof getRun>>

/** `lapsed` is a proposal whose day has passed. */
export type ShownState = LineState | 'lapsed'

export type LineFilter = {
  readonly state: ShownState | null
  readonly effect: Effect | null
  readonly institutionId: string | null
  readonly openingId: string | null
  /** The number of the last line of the page before. */
  readonly after: number
}

const linesOf = (db: Kysely<Database>, actor: Actor, runId: string, permission: Permission) =>
  db
    .selectFrom('allocationLines')
    .innerJoin('people', 'people.id', 'allocationLines.personId')
    .leftJoin('institutions', 'institutions.id', 'allocationLines.institutionId')
    .where('allocationLines.runId', '=', runId)
    .where(reachable(actor, permission, lineTies))

const lineColumns = [
  'allocationLines.id',
  'allocationLines.price',
  'allocationLines.runId',
  'allocationLines.number',
  'allocationLines.personId',
  'allocationLines.institutionId',
  'allocationLines.kind',
  'allocationLines.openingId',
  'allocationLines.score',
  'allocationLines.points',
  'allocationLines.unknowns',
  'allocationLines.effect',
  'allocationLines.otherOpeningId',
  'allocationLines.otherScore',
  'allocationLines.alternatives',
  'allocationLines.state',
  'allocationLines.reason',
  'allocationLines.reasonWords',
  'allocationLines.decidedBy',
  'allocationLines.decidedAt',
  'allocationLines.referralId',
  'allocationLines.version',
  'people.surname',
  'people.givenName',
  'people.patronymic',
  'people.standing',
  'people.institutionId as institutionNow',
  'people.sharedRegion',
  'institutions.nameKk as institutionKk',
  'institutions.nameRu as institutionRu',
] as const

const isOver = (lapsesOn: Day | null, today: Day): boolean => lapsesOn !== null && lapsesOn < today

type RunDay = { readonly lapsesOn: Day | null; readonly today: Day }

/** The lines' query itself, in the run's order. */
export const linePageQuery = (
  db: Kysely<Database>,
  actor: Actor,
  runId: string,
  filter: LineFilter,
  { lapsesOn, today }: RunDay,
  limit = pageSize + 1,
) => {
  let query = linesOf(db, actor, runId, 'allocation.read').select(lineColumns)
  const { state, effect, institutionId, openingId, after } = filter
  if (institutionId) query = query.where('allocationLines.institutionId', '=', institutionId)
  if (openingId) query = query.where('allocationLines.openingId', '=', openingId)
  if (effect) query = query.where('allocationLines.effect', '=', effect)
  if (state) {
    query = query
      .where('allocationLines.kind', '=', 'place')
      .where('allocationLines.state', '=', state === 'lapsed' ? 'proposed' : state)
    const isShown =
      state === 'accepted' || state === 'declined' || isOver(lapsesOn, today) === (state === 'lapsed')
    if (!isShown) query = query.where(sql<boolean>`1 = 0`)
  }
  return query.where('allocationLines.number', '>', after).orderBy('allocationLines.number').limit(limit)
}

export type LineRow = Awaited<ReturnType<ReturnType<typeof linePageQuery>['execute']>>[number]

/** One line under a permission; 404 out of reach. */
export const getLine = async (
  db: Kysely<Database>,
  actor: Actor,
  runId: string,
  lineId: string,
  permission: Permission = 'allocation.read',
): Promise<LineRow> => {
  const row = await linesOf(db, actor, runId, permission)
    .select(lineColumns)
    .where('allocationLines.id', '=', lineId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** How many of the reader's lines stand in which state. */
export const countLines = (db: Kysely<Database>, actor: Actor, runId: string) =>
  db
    .selectFrom('allocationLines')
    .select((eb) => ['kind', 'state', 'effect', eb.fn.countAll<number>().as('count')])
    .where('runId', '=', runId)
    .where(reachable(actor, 'allocation.read', lineTies))
    .groupBy(['kind', 'state', 'effect'])
    .execute()

/** Places of a run, worth most first. */
export const placePageQuery = (db: Kysely<Database>, runId: string, after: number, limit = pageSize + 1) =>
  db
    .selectFrom('allocationPlaces')
    .innerJoin('openings', 'openings.id', 'allocationPlaces.openingId')
    .innerJoin('organisations', 'organisations.id', 'allocationPlaces.organisationId')
    .select([
      'allocationPlaces.openingId',
      'allocationPlaces.rank',
      'allocationPlaces.places',
      'allocationPlaces.filled',
      'allocationPlaces.worth',
      'allocationPlaces.placesMore',
      'openings.title',
      'openings.placeKato',
      'openings.state',
      'organisations.name as organisation',
    ])
    .where('allocationPlaces.runId', '=', runId)
    .where('allocationPlaces.rank', '>', after)
    .orderBy('allocationPlaces.rank')
    .limit(limit)
