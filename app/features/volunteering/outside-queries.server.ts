/** Reads about volunteers from outside: their coordinator sees their own, an institution those who ask to come in. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { perPage } from './words.server'

const own = { organisation: 'v.organisationId', region: 'v.region' }

/** The register by name, one more than a page; the address holds only the id of its last row. */
export const volunteersQuery = (
  db: Kysely<Database>,
  actor: Actor,
  after: { readonly sortKey: string; readonly id: string } | null,
) => {
  const query = db
    .selectFrom('outsideVolunteers as v')
    .selectAll('v')
    .where(reachable(actor, 'outside-volunteer.keep', own))
  const from = after
    ? query.where((eb) => eb(eb.refTuple('v.sortKey', 'v.id'), '>', eb.tuple(after.sortKey, after.id)))
    : query
  return from
    .orderBy('v.sortKey')
    .orderBy('v.id')
    .limit(perPage + 1)
}

export type VolunteerRow = Awaited<ReturnType<ReturnType<typeof volunteersQuery>['execute']>>[number]

/** One volunteer of the reader's own; 404 out of reach. */
export const getVolunteer = async (db: Kysely<Database>, actor: Actor, id: string): Promise<VolunteerRow> => {
  const row = await db
    .selectFrom('outsideVolunteers as v')
    .selectAll('v')
    .where('v.id', '=', id)
    .where(reachable(actor, 'outside-volunteer.keep', own))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Passes of volunteers whose ids are within reach, the newest first. */
export const passesOf = (db: Kysely<Database>, volunteerIds: readonly string[]) =>
  db
    .selectFrom('volunteerPasses as p')
    .innerJoin('institutions as i', 'i.id', 'p.institutionId')
    .selectAll('p')
    .select(['i.nameKk', 'i.nameRu'])
    .where('p.volunteerId', 'in', volunteerIds.length > 0 ? [...volunteerIds] : [''])
    .orderBy('p.volunteerId')
    .orderBy('p.id', 'desc')
    .execute()

export type PassRow = Awaited<ReturnType<typeof passesOf>>[number]

/** Visits of one volunteer, the latest first. */
export const visitsOf = (db: Kysely<Database>, volunteerId: string) =>
  db
    .selectFrom('volunteerVisits as w')
    .innerJoin('institutions as i', 'i.id', 'w.institutionId')
    .selectAll('w')
    .select(['i.nameKk', 'i.nameRu'])
    .where('w.volunteerId', '=', volunteerId)
    .orderBy('w.onDay', 'desc')
    .orderBy('w.id', 'desc')
    .limit(100)
    .execute()

const names = ['v.surname', 'v.givenName', 'v.patronymic'] as const

/** Passes that an institution is asked for, the oldest first. */
export const passesAsked = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('volunteerPasses as p')
    .innerJoin('outsideVolunteers as v', 'v.id', 'p.volunteerId')
    .selectAll('p')
    .select([...names, 'v.birthDate', 'v.trainedOn', 'v.leftOn'])
    .where(reachable(actor, 'volunteer-pass.decide', { institution: 'p.institutionId' }))
    .where('p.state', '=', 'asked')
    .orderBy('p.id')
    .limit(100)

/** Passes of the reader's institution that are good today or later, those that end first first. */
export const passesInForce = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('volunteerPasses as p')
    .innerJoin('outsideVolunteers as v', 'v.id', 'p.volunteerId')
    .selectAll('p')
    .select([...names])
    .where(reachable(actor, 'volunteer-pass.decide', { institution: 'p.institutionId' }))
    .where('p.state', '=', 'granted')
    .where('p.validTo', '>=', today)
    .orderBy('p.validTo')
    .orderBy('p.id')
    .limit(100)

/** Visits to the reader's institution in a state, from a day on. */
export const visitsTo = (db: Kysely<Database>, actor: Actor, state: 'asked' | 'allowed', from: Day) =>
  db
    .selectFrom('volunteerVisits as w')
    .innerJoin('outsideVolunteers as v', 'v.id', 'w.volunteerId')
    .selectAll('w')
    .select([...names])
    .where(reachable(actor, 'volunteer-visit.decide', { institution: 'w.institutionId' }))
    .where('w.state', '=', state)
    .where('w.onDay', '>=', from)
    .orderBy('w.onDay')
    .orderBy('w.id')
    .limit(100)

export type AskedVisit = Awaited<ReturnType<ReturnType<typeof visitsTo>['execute']>>[number]

/** A pass with its volunteer, for the institution that decides; 404 out of reach. */
export const getPass = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await db
    .selectFrom('volunteerPasses as p')
    .innerJoin('outsideVolunteers as v', 'v.id', 'p.volunteerId')
    .leftJoin('organisations as o', 'o.id', 'v.organisationId')
    .leftJoin('users as d', 'd.id', 'p.decidedBy')
    .selectAll('p')
    .select([
      ...names,
      'v.birthDate',
      'v.trainedOn',
      'v.leftOn',
      'o.name as organisation',
      'd.name as decider',
    ])
    .where('p.id', '=', id)
    .where(reachable(actor, 'volunteer-pass.decide', { institution: 'p.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** A visit with its volunteer, for the institution that decides; 404 out of reach. */
export const getVisit = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await db
    .selectFrom('volunteerVisits as w')
    .innerJoin('outsideVolunteers as v', 'v.id', 'w.volunteerId')
    .leftJoin('people', 'people.id', 'w.personId')
    .selectAll('w')
    .select([
      ...names,
      'people.surname as personSurname',
      'people.givenName as personGivenName',
      'people.patronymic as personPatronymic',
    ])
    .where('w.id', '=', id)
    .where(reachable(actor, 'volunteer-visit.decide', { institution: 'w.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** People whom a volunteer could meet on a day: at the gate those released that day, otherwise of the institution. */
export const peopleToMeet = (
  db: Kysely<Database>,
  { institutionId, purpose, onDay }: { institutionId: string; purpose: string; onDay: Day },
) => {
  const query = db
    .selectFrom('people')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where('people.institutionId', '=', institutionId)
    .where('people.standing', '=', 'in-custody')
  const near =
    purpose === 'gate'
      ? query.where((eb) => eb(eb.fn.coalesce('plans.releaseOn', 'people.endOfTerm'), '=', onDay))
      : query
  return near.orderBy('people.sortKey').orderBy('people.id').limit(300).execute()
}

/** Who meets a person at the gate: for the page of the day of release, which has asked for the person already. */
export const metAtTheGate = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('volunteerVisits as w')
    .innerJoin('outsideVolunteers as v', 'v.id', 'w.volunteerId')
    .select(['w.id', 'w.onDay', 'w.startsAt', 'v.phone', ...names])
    .where('w.personId', '=', personId)
    .where('w.purpose', '=', 'gate')
    .where('w.state', 'in', ['allowed', 'done'])
    .orderBy('w.onDay', 'desc')
    .limit(3)
    .execute()
