/** What the worklists read: each query answers from one index within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays, addMonths } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

/** Rows on a worklist's page. */
export const perPage = 25

export type DueCursor = { readonly due: Day; readonly id: string }

export type DueRange = {
  readonly from: Day | null
  readonly to: Day | null
  /** Only answers that other services owe, or only what they do not. */
  readonly waiting: boolean | null
  readonly codes: readonly string[] | null
  readonly mine: boolean
  /** Only people whom nobody has. */
  readonly unassigned?: boolean
  readonly after: DueCursor | null
}

/** Open statutory deadlines by day; one more than a page. */
export const dueDeadlines = (db: Kysely<Database>, actor: Actor, range: DueRange) => {
  const { from, to, waiting, codes, mine, unassigned, after } = range
  return db
    .selectFrom('planDeadlines as d')
    .innerJoin('people', 'people.id', 'd.personId')
    .innerJoin('plans', 'plans.id', 'd.planId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'd.id',
      'd.code',
      'd.planId',
      'd.personId',
      'd.dueOn',
      'd.waitingSince',
      'd.applies',
      'plans.state',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.endOfTerm',
      'detachments.number as detachment',
    ])
    .where(reachable(actor, 'plan.deadline', { institution: 'd.institutionId' }))
    .where('d.doneOn', 'is', null)
    .where('d.applies', '!=', 'no')
    .where('d.dueOn', 'is not', null)
    .$if(from !== null, (query) => query.where('d.dueOn', '>=', from))
    .$if(to !== null, (query) => query.where('d.dueOn', '<=', to))
    .$if(waiting === true, (query) => query.where('d.waitingSince', 'is not', null))
    .$if(waiting === false, (query) => query.where('d.waitingSince', 'is', null))
    .$if(codes !== null, (query) => query.where('d.code', 'in', codes ?? []))
    .$if(mine, (query) => query.where('people.caseWorkerId', '=', actor.userId))
    .$if(unassigned === true, (query) => query.where('people.caseWorkerId', 'is', null))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('d.dueOn', 'd.id'), '>', eb.tuple(after?.due ?? null, after?.id ?? '')),
      ),
    )
    .orderBy('d.dueOn')
    .orderBy('d.id')
    .limit(perPage + 1)
}

export type MeasureRange = Pick<DueRange, 'from' | 'to' | 'mine' | 'unassigned' | 'after'> & {
  readonly blocks: readonly string[] | null
  readonly service: string | null
}

const measuresWith = (
  db: Kysely<Database>,
  { from, to, mine, unassigned, after, blocks, service }: MeasureRange,
  userId: string,
) =>
  db
    .selectFrom('measures as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'm.id',
      'm.planId',
      'm.personId',
      'm.dueOn',
      'm.wording',
      'm.title',
      'm.service',
      'm.block',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.endOfTerm',
      'detachments.number as detachment',
    ])
    .where('m.status', 'in', ['planned', 'in-progress'])
    .where('m.dueOn', 'is not', null)
    .$if(from !== null, (query) => query.where('m.dueOn', '>=', from))
    .$if(to !== null, (query) => query.where('m.dueOn', '<=', to))
    .$if(blocks !== null, (query) => query.where('m.block', 'in', blocks ?? []))
    .$if(service !== null, (query) => query.where('m.service', '=', service ?? ''))
    .$if(mine, (query) => query.where('people.caseWorkerId', '=', userId))
    .$if(unassigned === true, (query) => query.where('people.caseWorkerId', 'is', null))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('m.dueOn', 'm.id'), '>', eb.tuple(after?.due ?? null, after?.id ?? '')),
      ),
    )
    .orderBy('m.dueOn')
    .orderBy('m.id')
    .limit(perPage + 1)

/** Open measures by day; those of one service for its own worklist. One more than a page. */
export const dueMeasures = (db: Kysely<Database>, actor: Actor, range: MeasureRange) =>
  measuresWith(db, range, actor.userId).where(
    reachable(actor, 'contribution.list', { institution: 'm.institutionId', region: 'people.sharedRegion' }),
  )

const countIf = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`

/** Overdue, due by `until`, and waiting, counted over the open deadlines of the reader's institution. */
export const countDeadlines = (db: Kysely<Database>, actor: Actor, today: Day, until: Day) =>
  db
    .selectFrom('planDeadlines as d')
    .select([
      countIf(sql`d.due_on < ${today}`).as('overdue'),
      countIf(sql`d.due_on >= ${today} and d.due_on <= ${until} and d.waiting_since is null`).as('soon'),
      countIf(sql`d.due_on >= ${today} and d.waiting_since is not null`).as('waiting'),
    ])
    .where(reachable(actor, 'plan.deadline', { institution: 'd.institutionId' }))
    .where('d.doneOn', 'is', null)
    .where('d.applies', '!=', 'no')

/** The same for measures, which nobody waits for. */
export const countMeasures = (
  db: Kysely<Database>,
  actor: Actor,
  today: Day,
  until: Day,
  service: string | null,
) =>
  db
    .selectFrom('measures as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .select([
      countIf(sql`m.due_on < ${today}`).as('overdue'),
      countIf(sql`m.due_on >= ${today} and m.due_on <= ${until}`).as('soon'),
    ])
    .where(
      reachable(actor, 'contribution.list', {
        institution: 'm.institutionId',
        region: 'people.sharedRegion',
      }),
    )
    .where('m.status', 'in', ['planned', 'in-progress'])
    .$if(service !== null, (query) => query.where('m.service', '=', service ?? ''))

/** Open plans of one state in the reader's reach, nearest release first. */
export const plansInState = (db: Kysely<Database>, actor: Actor, state: string, after: DueCursor | null) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'plans.id',
      'plans.personId',
      'plans.endOfTerm',
      'plans.openedBecause',
      'plans.openedOn',
      'plans.agreement',
      'plans.agreementOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'detachments.number as detachment',
    ])
    .where(
      reachable(actor, 'plan.list', { institution: 'plans.institutionId', region: 'people.sharedRegion' }),
    )
    .where('plans.state', '=', state)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('plans.endOfTerm', 'plans.id'),
          '>',
          eb.tuple(after?.due ?? ('' as Day), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('plans.endOfTerm')
    .orderBy('plans.id')
    .limit(perPage + 1)

export const countPlansInState = (db: Kysely<Database>, actor: Actor, state: string) =>
  db
    .selectFrom('plans')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'plan.list', { institution: 'plans.institutionId' }))
    .where('plans.state', '=', state)

/** Releases of the next twelve months in the reader's institution, by month. */
export const releasesByMonth = (db: Kysely<Database>, actor: Actor, today: Day) => {
  const month = sql<string>`substr(end_of_term, 1, 7)`
  return db
    .selectFrom('people')
    .select((eb) => [month.as('month'), eb.fn.countAll<number>().as('count')])
    .where(reachable(actor, 'person.list', { institution: 'institutionId' }))
    .where('endOfTerm', '>=', today)
    .where('endOfTerm', '<=', addMonths(today, 12))
    .where('standing', '=', 'in-custody')
    .groupBy(month)
    .orderBy(month)
}

export const countPeople = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'person.list', { institution: 'institutionId', region: 'sharedRegion' }))
    .where('standing', '=', 'in-custody')

/** People with something overdue. */
export const countOverduePeople = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'plan.list', { institution: 'institutionId', region: 'sharedRegion' }))
    .where('nextDueOn', '<', today)

/** Open plans shared with the reader's region, nearest release first. */
export const sharedPlans = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('people')
    .innerJoin('plans', 'plans.openKey', 'people.id')
    .leftJoin('institutions', 'institutions.id', 'plans.institutionId')
    .select([
      'plans.id',
      'plans.personId',
      'plans.state',
      'plans.releaseOn',
      'plans.sentOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.placeAfter',
      'institutions.nameKk',
      'institutions.nameRu',
    ])
    .where(reachable(actor, 'plan.list', { region: 'people.sharedRegion' }))
    .orderBy('plans.releaseOn')
    .orderBy('plans.id')
    .limit(perPage)

export const countShared = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('people')
    .innerJoin('plans', 'plans.openKey', 'people.id')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      countIf(sql`plans.release_on >= ${today} and plans.release_on <= ${addDays(today, 30)}`).as('soon'),
    ])
    .where(reachable(actor, 'plan.list', { region: 'people.sharedRegion' }))
