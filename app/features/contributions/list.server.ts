/** The measures that a reader's service owes, by day: whose, what, by when. */
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { listedServices } from '~/domain/contributions/owners'
import { dueSoonDays } from '~/domain/deadlines/status'
import type { Service } from '~/domain/plans/services'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

export const shelves = [
  'open',
  'overdue',
  'week',
  'offered',
  'refused',
  'mine',
  'undated',
  'settled',
] as const
export type Shelf = (typeof shelves)[number]

export type WorkFilter = { readonly shelf: Shelf; readonly service: Service | null }
export type WorkCursor = { readonly due: Day | null; readonly id: string }

/** Written out, not as parameters: only so does the database know that its index of open measures answers. */
const isOpen = sql<SqlBool>`m.status in ('planned', 'in-progress')`
const isSettled = sql<SqlBool>`m.status not in ('planned', 'in-progress')`

/** Without a day there is nothing to stand in order by but the identifier. */
const isByDay = (shelf: Shelf): boolean => shelf !== 'undated' && shelf !== 'settled'

const withinReach = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('measures as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .innerJoin('plans', 'plans.id', 'm.planId')
    .leftJoin('disclosureConsents as c', (join) =>
      join
        .onRef('c.measureId', '=', 'm.id')
        .onRef('c.organisationId', '=', 'm.organisationId')
        .on('c.withdrawnOn', 'is', null),
    )
    .where(
      reachable(actor, 'contribution.list', {
        institution: 'm.institutionId',
        region: 'people.sharedRegion',
        organisation: 'm.organisationId',
      }),
    )
    .where('plans.openKey', 'is not', null)

/** One's own services; for the medical worker whatever is about the health of somebody, whoever owes it. */
const ofServices = (query: ReturnType<typeof withinReach>, actor: Actor) => {
  const own = listedServices(actor.role)
  if (own === null) return query
  return query.where((eb) =>
    eb.or([
      eb('m.service', 'in', own.length > 0 ? own : ['']),
      ...(actor.role === 'medic' ? [eb('m.block', '=', 'medical')] : []),
    ]),
  )
}

/** One more row than a page, so that the caller sees whether there is a next one. */
export const workQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { shelf, service }: WorkFilter,
  today: Day,
  after: WorkCursor | null,
) => {
  const rows = ofServices(withinReach(db, actor), actor)
    .select([
      'm.id',
      'm.planId',
      'm.personId',
      'm.wording',
      'm.title',
      'm.service',
      'm.dueOn',
      'm.doneOn',
      'm.status',
      'm.assignment',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.endOfTerm',
      'c.givenOn as consentOn',
    ])
    .where(shelf === 'settled' ? isSettled : isOpen)
    .$if(service !== null, (query) => query.where('m.service', '=', service ?? ''))
    .$if(isByDay(shelf), (query) => query.where('m.dueOn', 'is not', null))
    .$if(shelf === 'undated', (query) => query.where('m.dueOn', 'is', null))
    .$if(shelf === 'overdue', (query) => query.where('m.dueOn', '<', today))
    .$if(shelf === 'week', (query) =>
      query.where('m.dueOn', '>=', today).where('m.dueOn', '<=', addDays(today, dueSoonDays)),
    )
    .$if(shelf === 'offered' || shelf === 'refused', (query) =>
      query.where('m.assignment', '=', shelf === 'offered' ? 'offered' : 'refused'),
    )
    .$if(shelf === 'mine', (query) => query.where('m.assignedUserId', '=', actor.userId))
    .limit(perPage + 1)
  if (!isByDay(shelf))
    return rows
      .$if(after !== null, (query) => query.where('m.id', '<', after?.id ?? ''))
      .orderBy('m.id', 'desc')
  return rows
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('m.dueOn', 'm.id'), '>', eb.tuple(after?.due ?? null, after?.id ?? '')),
      ),
    )
    .orderBy('m.dueOn')
    .orderBy('m.id')
}

const countIf = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`

/** Overdue, due within a week, and offered but not answered. */
export const countWork = (db: Kysely<Database>, actor: Actor, today: Day) =>
  ofServices(withinReach(db, actor), actor)
    .select([
      countIf(sql`m.due_on < ${today}`).as('overdue'),
      countIf(sql`m.due_on >= ${today} and m.due_on <= ${addDays(today, dueSoonDays)}`).as('week'),
      countIf(sql`m.assignment = 'offered'`).as('offered'),
    ])
    .where(isOpen)
