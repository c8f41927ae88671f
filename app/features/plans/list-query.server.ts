/** The list of plans: narrowed by coded filters, paged by end of term. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { dueSoonDays } from '~/domain/deadlines/status'
import { owesReview } from './review-due.server'
import { plansFor } from './scope.server'

export const planOnly = ['overdue', 'due', 'waiting', 'late', 'review'] as const

export type PlanFilter = {
  readonly state: string | null
  readonly only: (typeof planOnly)[number] | null
  /** `mine`, `none` for people whom nobody has, or the id of a worker. */
  readonly whose: string | null
  /** For readers of many institutions. */
  readonly institutionId: string | null
}

/** Nothing is narrowed. */
export const everyPlan: PlanFilter = { state: null, only: null, whose: null, institutionId: null }

export type PlanCursor = { readonly endOfTerm: Day; readonly id: string }

/** How many rows stand on a page of a list. */
export const perPage = 25

const openPlans = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'plans.id',
      'plans.personId',
      'plans.state',
      'plans.endOfTerm',
      'plans.releaseOn',
      'plans.agreement',
      'plans.openedBecause',
      'plans.openedOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.nextDueOn',
      'detachments.number as detachment',
      (eb) =>
        eb
          .selectFrom('assessments as a')
          .select((each) => each.fn.max('a.completedOn').as('on'))
          .whereRef('a.personId', '=', 'plans.personId')
          .as('assessedOn'),
    ])
    .where(plansFor(actor, 'plan.list'))

type Plans = ReturnType<typeof openPlans>

/** Whose people they are: a head of detachment has those of the detachment, a psychologist their own, a worker theirs. */
const ofMine = (query: Plans, { role, userId }: Actor): Plans => {
  if (role === 'psychologist') return query.where('people.psychologistId', '=', userId)
  if (role !== 'detachment-head') return query.where('people.caseWorkerId', '=', userId)
  return query.where('people.detachmentId', 'in', (eb) =>
    eb.selectFrom('detachments').select('detachments.id').where('headUserId', '=', userId),
  )
}

const ofWhom = (query: Plans, whose: string, actor: Actor): Plans => {
  if (whose === 'mine') return ofMine(query, actor)
  if (whose === 'none') return query.where('people.caseWorkerId', 'is', null)
  return query.where('people.caseWorkerId', '=', whose)
}

const narrow: Readonly<
  Record<
    NonNullable<PlanFilter['only']>,
    (query: Plans, today: Day, actor: Actor, db: Kysely<Database>) => Plans
  >
> = {
  overdue: (query, today) => query.where('people.nextDueOn', '<', today),
  due: (query, today) =>
    query.where('people.nextDueOn', '>=', today).where('people.nextDueOn', '<=', addDays(today, dueSoonDays)),
  waiting: (query) =>
    query.where('plans.id', 'in', (eb) =>
      eb
        .selectFrom('planDeadlines')
        .select('planId')
        .where('waitingSince', 'is not', null)
        .where('doneOn', 'is', null),
    ),
  late: (query) => query.where('plans.openedBecause', '=', 'arrived-late'),
  review: (query, today, _, db) => query.where(owesReview(db, today)),
}

/** Open plans by end of term; one more than a page, so that the caller sees whether there is a next one. */
export const plansQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, only, whose, institutionId }: PlanFilter,
  today: Day,
  after: PlanCursor | null,
) => {
  let query = openPlans(db, actor)
  if (state !== 'closed') query = query.where('plans.openKey', 'is not', null)
  if (state !== null) query = query.where('plans.state', '=', state)
  if (institutionId !== null) query = query.where('plans.institutionId', '=', institutionId)
  if (whose !== null) query = ofWhom(query, whose, actor)
  if (only !== null) query = narrow[only](query, today, actor, db)
  if (after !== null)
    query = query.where((eb) =>
      eb(eb.refTuple('plans.endOfTerm', 'plans.id'), '>', eb.tuple(after.endOfTerm, after.id)),
    )
  return query
    .orderBy('plans.endOfTerm')
    .orderBy('plans.id')
    .limit(perPage + 1)
}
