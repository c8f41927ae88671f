/** Reads about the preventive register within the reader's institution. Section 3 is read by the psychological card as well. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

export const registerLists = ['on', 'review', 'off'] as const
export type RegisterList = (typeof registerLists)[number]

export type RegisterCursor = { readonly sortOn: Day; readonly id: string }

const within = (db: Kysely<Database>, actor: Actor, permission: Permission = 'register.read') =>
  db
    .selectFrom('registerPlacements as r')
    .where(reachable(actor, permission, { institution: 'r.institutionId' }))

const withPerson = (db: Kysely<Database>, actor: Actor, permission?: Permission) =>
  within(db, actor, permission)
    .innerJoin('people as p', 'p.id', 'r.personId')
    .selectAll('r')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])

export type RegisterFilter = {
  readonly list: RegisterList
  readonly category: string | null
  readonly after: RegisterCursor | null
}

/** A list of the register: on it by the next review, off it by the day of removal; one more than a page. */
export const registerQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { list, category, after }: RegisterFilter,
  today: Day,
) =>
  withPerson(db, actor)
    .where('r.state', '=', list === 'off' ? 'off' : 'on')
    .$if(list === 'review', (query) => query.where('r.sortOn', '<=', today))
    .$if(category !== null, (query) => query.where('r.category', '=', category ?? ''))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('r.sortOn', 'r.id'), '>', eb.tuple(after?.sortOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('r.sortOn')
    .orderBy('r.id')
    .limit(perPage + 1)

/** How many are on the register, and whose review is due. */
export const countRegister = (db: Kysely<Database>, actor: Actor, today: Day) =>
  within(db, actor)
    .where('r.state', '=', 'on')
    .select(({ fn }) => [
      fn.countAll<number>().as('on'),
      fn.countAll<number>().filterWhere('r.sortOn', '<=', today).as('review'),
    ])

/** One placement; 404 when it is out of reach. */
export const getPlacement = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission?: Permission,
) => {
  const row = await withPerson(db, actor, permission).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const decisionsOf = (db: Kysely<Database>, placementId: string) =>
  db
    .selectFrom('registerDecisions as d')
    .innerJoin('users as u', 'u.id', 'd.byUserId')
    .selectAll('d')
    .select(['u.name as byName', 'u.role as byRole'])
    .where('d.placementId', '=', placementId)
    .orderBy('d.id', 'desc')
    .execute()

export const planLinesOf = (db: Kysely<Database>, placementId: string) =>
  db
    .selectFrom('registerPlanLines')
    .selectAll()
    .where('placementId', '=', placementId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()

/** Entries of one placement, newest first. */
export const entriesOf = (db: Kysely<Database>, placementId: string) =>
  db
    .selectFrom('registerEntries')
    .selectAll()
    .where('placementId', '=', placementId)
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

/** What a person was and is on the register for, newest first. */
export const listPlacementsOf = (db: Kysely<Database>, actor: Actor, personId: string) =>
  within(db, actor)
    .selectAll('r')
    .where('r.personId', '=', personId)
    .orderBy('r.id', 'desc')
    .limit(50)
    .execute()

/** Section 3 of the card (order 508, annex 2): the educators' work with a person on the register, oldest first. */
export const listSection3 = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('registerEntries as e')
    .innerJoin('registerPlacements as r', 'r.id', 'e.placementId')
    .select(['e.id', 'e.onDay', 'e.atTime', 'e.work', 'e.result', 'e.requestedBy', 'e.performer'])
    .where('e.personId', '=', personId)
    .where(reachable(actor, 'register.read', { institution: 'r.institutionId' }))
    .orderBy('e.onDay')
    .orderBy('e.id')
    .limit(500)
    .execute()

/** A person of the reader's institution; 404 for everyone else. */
export const getPersonForRegister = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
  permission: Permission = 'register.read',
) => {
  const person = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'arrivedOn'])
    .where('id', '=', personId)
    .where(reachable(actor, permission, { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}
