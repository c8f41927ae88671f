/** What caseloads are read from: workers, their figures, and the people to be assigned. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { dueSoonDays } from '~/domain/deadlines/status'
import { reachable } from '~/platform/scope.server'

const within = (actor: Actor, permission: Permission = 'caseload.read') =>
  reachable(actor, permission, { institution: 'people.institutionId' })

const countIf = (condition: RawBuilder<unknown>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`

/** How far ahead releases are counted. A habit of the page, not a number of the law. */
export const releaseDays = [30, 90] as const

const figures = (today: Day) => {
  const soon = addDays(today, dueSoonDays)
  const [near, far] = releaseDays
  return [
    sql<number>`count(*)`.as('people'),
    countIf(sql`people.next_due_on < ${today}`).as('overdue'),
    countIf(sql`people.next_due_on >= ${today} and people.next_due_on <= ${soon}`).as('soon'),
    countIf(sql`people.end_of_term >= ${today} and people.end_of_term <= ${addDays(today, near)}`).as('near'),
    countIf(sql`people.end_of_term >= ${today} and people.end_of_term <= ${addDays(today, far)}`).as('far'),
  ] as const
}

const inCustody = (db: Kysely<Database>, actor: Actor) =>
  db.selectFrom('people').where(within(actor)).where('people.standing', '=', 'in-custody')

/** Figures of an institution's people in custody by the one who has them; null has those whom nobody has. */
export const figuresByWorker = (db: Kysely<Database>, actor: Actor, institutionId: string, today: Day) =>
  inCustody(db, actor)
    .where('people.institutionId', '=', institutionId)
    .select(['people.caseWorkerId', ...figures(today)])
    .groupBy('people.caseWorkerId')

/** The same figures for every institution within reach. */
export const figuresByInstitution = (db: Kysely<Database>, actor: Actor, today: Day) =>
  inCustody(db, actor)
    .select([
      'people.institutionId',
      countIf(sql`people.case_worker_id is null`).as('unassigned'),
      ...figures(today),
    ])
    .where('people.institutionId', 'is not', null)
    .groupBy('people.institutionId')

/** Open plans of an institution by worker and stage. */
export const plansByWorker = (db: Kysely<Database>, actor: Actor, institutionId: string) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.openKey')
    .where(reachable(actor, 'caseload.read', { institution: 'plans.institutionId' }))
    .where('plans.institutionId', '=', institutionId)
    .select((eb) => ['people.caseWorkerId', 'plans.state', eb.fn.countAll<number>().as('count')])
    .groupBy(['people.caseWorkerId', 'plans.state'])

/** People of an institution for whom another service owes an answer, by worker. */
export const waitingByWorker = (db: Kysely<Database>, actor: Actor, institutionId: string) =>
  db
    .selectFrom('planDeadlines as d')
    .innerJoin('people', 'people.id', 'd.personId')
    .where(reachable(actor, 'caseload.read', { institution: 'd.institutionId' }))
    .where('d.institutionId', '=', institutionId)
    .where('d.doneOn', 'is', null)
    .where('d.waitingSince', 'is not', null)
    .select(['people.caseWorkerId', (eb) => eb.fn.count<number>('d.personId').distinct().as('count')])
    .groupBy('people.caseWorkerId')

/** Those who may have a caseload in an institution. */
export const workersOf = (db: Kysely<Database>, institutionId: string) =>
  db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('institutionId', '=', institutionId)
    .where('role', '=', 'social-worker')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .execute()

/** Names of users who have people although they no longer work there. */
export const namesOf = (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', ids.length > 0 ? ids : ['-'])
    .execute()

export const institutionsWithin = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('institutions')
    .select(['id', 'code', 'nameKk', 'nameRu'])
    .where(reachable(actor, 'caseload.read', { institution: 'institutions.id' }))
    .orderBy('code')
    .execute()

export type CaseFilter = {
  /** A user's id, `none` for those whom nobody has, null for everybody. */
  readonly worker: string | null
  /** End of term within so many days. */
  readonly term: number | null
  readonly only: 'overdue' | 'with-plan' | 'no-plan' | null
  readonly detachmentId: string | null
}

/** A page of people to tick. */
export const casesPerPage = 50

/** People in custody of the actor's institution whom a filter leaves, without order or page. */
const filteredCases = (db: Kysely<Database>, actor: Actor, filter: CaseFilter, today: Day) => {
  const { worker, term, only, detachmentId } = filter
  return db
    .selectFrom('people')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .where(within(actor, 'caseload.assign'))
    .where('people.standing', '=', 'in-custody')
    .$if(worker === 'none', (query) => query.where('people.caseWorkerId', 'is', null))
    .$if(worker !== null && worker !== 'none', (query) => query.where('people.caseWorkerId', '=', worker))
    .$if(term !== null, (query) =>
      query.where('people.endOfTerm', '>=', today).where('people.endOfTerm', '<=', addDays(today, term ?? 0)),
    )
    .$if(only === 'overdue', (query) => query.where('people.nextDueOn', '<', today))
    .$if(only === 'with-plan', (query) => query.where('plans.id', 'is not', null))
    .$if(only === 'no-plan', (query) => query.where('plans.id', 'is', null))
    .$if(detachmentId !== null, (query) => query.where('people.detachmentId', '=', detachmentId))
}

type Cursor = { readonly sortKey: string; readonly id: string }

/** The people of a filter in the order of their names; one more than `limit`. */
export const casesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  filter: CaseFilter,
  today: Day,
  { after, limit }: { readonly after: Cursor | undefined; readonly limit: number },
) =>
  filteredCases(db, actor, filter, today)
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .leftJoin('users as worker', 'worker.id', 'people.caseWorkerId')
    .select([
      'people.id',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.caseWorkerId',
      'people.endOfTerm',
      'people.nextDueOn',
      'plans.state',
      'detachments.number as detachment',
      'worker.name as workerName',
    ])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(people.sort_key, people.id) > (${after?.sortKey ?? ''}, ${after?.id ?? ''})`),
    )
    .orderBy('people.sortKey')
    .orderBy('people.id')
    .limit(limit + 1)

/** The place in the order of names from which a page goes on: addresses name people by their id only. */
export const findCursor = (db: Kysely<Database>, actor: Actor, id: string | null) =>
  id === null
    ? Promise.resolve(undefined)
    : db
        .selectFrom('people')
        .select(['people.id', 'people.sortKey'])
        .where('people.id', '=', id)
        .where(within(actor, 'caseload.assign'))
        .executeTakeFirst()

/** How many people a filter leaves. */
export const countCases = async (
  db: Kysely<Database>,
  actor: Actor,
  filter: CaseFilter,
  today: Day,
): Promise<number> => {
  const row = await filteredCases(db, actor, filter, today)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Everyone in custody of the actor's institution, as a proposal sees them. */
export const casesToPlace = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('people')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .where(within(actor, 'caseload.rebalance'))
    .where('people.standing', '=', 'in-custody')
    .select(['people.id', 'people.caseWorkerId', 'people.endOfTerm', 'plans.id as planId'])
    .execute()

/** People named by their ids, within reach of an assignment. */
export const namedCases = (db: Kysely<Database>, actor: Actor, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic', 'people.caseWorkerId'])
    .where('people.id', 'in', ids.length > 0 ? ids : ['-'])
    .where(within(actor, 'caseload.assign'))
    .where('people.standing', '=', 'in-custody')
    .orderBy('people.sortKey')
    .orderBy('people.id')
    .execute()

/** How many people in custody each worker of an institution has. */
export const loadsOf = (db: Kysely<Database>, institutionId: string) =>
  db
    .selectFrom('people')
    .select((eb) => ['people.caseWorkerId', eb.fn.countAll<number>().as('count')])
    .where('people.institutionId', '=', institutionId)
    .where('people.standing', '=', 'in-custody')
    .groupBy('people.caseWorkerId')
    .execute()
