/** Reads about plans, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
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
