/** Reads about plans, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { preparationOpensOn } from '~/domain/plans/window'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { Reader } from './reader'
import { plansFor, tiesOf } from './scope.server'

const personTies = { institution: 'institutionId', region: 'sharedRegion', person: 'id' } as const

const plansWithPeople = (db: Kysely<Database>) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .selectAll('plans')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.sharedRegion',
      'people.arrivedOn',
      'people.placeAfter as personPlaceAfter',
      'people.addressAfter as personAddressAfter',
      'people.nextDueOn',
      'people.psychologistId',
      'people.caseWorkerId',
      'people.detachmentId',
      'people.releasedOn',
    ])

/** A plan for a page or deed; 404 when it is out of reach. */
export const getPlan = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'plan.read',
) => {
  const plan = await plansWithPeople(db)
    .where('plans.id', '=', id)
    .where(plansFor(actor, permission))
    .executeTakeFirst()
  if (!plan) throw notFound()
  return plan
}

export type PlanRead = Awaited<ReturnType<typeof getPlan>>

/** Stops with 404 unless the actor may read plans of this person. */
export const assertPlanReach = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
): Promise<void> => {
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where(reachable(actor, 'plan.read', personTies))
    .executeTakeFirst()
  if (!person) throw notFound()
}

/** The person's open plan, or the last one that was closed. */
export const findPlanOf = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
): Promise<PlanRead | undefined> =>
  plansWithPeople(db)
    .where('plans.personId', '=', personId)
    .where(plansFor(actor, 'plan.read'))
    .orderBy((eb) => eb.case().when('plans.openKey', 'is not', null).then(0).else(1).end())
    .orderBy('plans.openedOn', 'desc')
    .orderBy('plans.id', 'desc')
    .executeTakeFirst()

/** Measures of a plan the reader already reached, in the order of the form and of their days. */
export const measuresOf = (db: Kysely<Database>, planId: string) =>
  db.selectFrom('measures').selectAll().where('planId', '=', planId).orderBy('dueOn').orderBy('id').execute()

/**
 * Deadlines of a plan the reader already reached, in the order of their codes. Those that tell of the conviction are left
 * out for whoever may not read the articles.
 */
export const deadlinesOf = (
  db: Kysely<Database>,
  actor: Actor,
  plan: Parameters<typeof tiesOf>[0] & { readonly id: string },
) =>
  db
    .selectFrom('planDeadlines')
    .selectAll()
    .where('planId', '=', plan.id)
    .$if(!may(actor, 'person.articles', tiesOf(plan)), (query) =>
      query.where('code', 'not in', restrictedCodes),
    )
    .orderBy('code')
    .execute()

export type PlanFilter = {
  readonly state: string | null
  readonly only: 'overdue' | 'waiting' | 'mine' | null
}

export type PlanCursor = { readonly endOfTerm: Day; readonly id: string }

/** How many rows stand on a page of a list. */
export const perPage = 25

/** Open plans by end of term; one more than a page, so that the caller sees whether there is a next one. */
export const plansQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, only }: PlanFilter,
  today: Day,
  after: PlanCursor | null,
) =>
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
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.nextDueOn',
      'detachments.number as detachment',
    ])
    .where(plansFor(actor, 'plan.list'))
    .$if(state !== 'closed', (query) => query.where('plans.openKey', 'is not', null))
    .$if(state !== null, (query) => query.where('plans.state', '=', state ?? ''))
    .$if(only === 'overdue', (query) => query.where('people.nextDueOn', '<', today))
    .$if(only === 'mine', (query) => query.where('plans.leadUserId', '=', actor.userId))
    .$if(only === 'waiting', (query) =>
      query.where('plans.id', 'in', (eb) =>
        eb
          .selectFrom('planDeadlines')
          .select('planId')
          .where('waitingSince', 'is not', null)
          .where('doneOn', 'is', null),
      ),
    )
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('plans.endOfTerm', 'plans.id'),
          '>',
          eb.tuple(after?.endOfTerm ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('plans.endOfTerm')
    .orderBy('plans.id')
    .limit(perPage + 1)

/** What to say where a person has no open plan: when preparation will open, or why it cannot. */
export const planOutlookOf = async ({ db, actor, t, format, today }: Reader, personId: string) => {
  const person = await db
    .selectFrom('people')
    .select(['endOfTerm', 'standing', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'plan.read', personTies))
    .executeTakeFirst()
  if (!person) throw notFound()
  const { endOfTerm } = person
  const isHere = person.standing === 'in-custody' && person.institutionId !== null
  const title = t('plans:open.none')
  if (!isHere) return { title, text: t('plans:open.not-here'), canOpen: false }
  if (!endOfTerm) return { title, text: t('plans:open.no-term'), canOpen: false }
  const day = preparationOpensOn(endOfTerm, today)
  const text = day > today ? t('plans:open.later', { day: format.day(day) }) : t('plans:open.now')
  return { title, text, canOpen: true }
}
