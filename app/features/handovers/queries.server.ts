/** Reads about handovers, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor, Role } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { handoversFor } from './scope.server'

/** How many rows stand on a page of the list. */
export const perPage = 25

export const handoverLists = [
  'open',
  'overdue',
  'preparing',
  'offered',
  'returned',
  'accepted',
  'completed',
  'cancelled',
] as const
export type HandoverList = (typeof handoverLists)[number]

export type HandoverCursor = { readonly dueOn: Day; readonly id: string }

const receiving: ReadonlySet<Role> = new Set(['probation-officer', 'local-authority'])

const within = (db: Kysely<Database>, actor: Actor, list: HandoverList, today: Day) =>
  db
    .selectFrom('handovers')
    .where(handoversFor(actor, 'handover.read'))
    // A service works through what came to it; the other service of the region has its own list.
    .$if(receiving.has(actor.role), (query) => query.where('handovers.service', '=', actor.role))
    .$if(list === 'open' || list === 'overdue', (query) => query.where('handovers.openKey', 'is not', null))
    .$if(list === 'overdue', (query) => query.where('handovers.dueOn', '<', today))
    .$if(list !== 'open' && list !== 'overdue', (query) => query.where('handovers.state', '=', list))

/** Handovers of a list by the day that is owed next; one more than a page. */
export const handoversQuery = (
  db: Kysely<Database>,
  actor: Actor,
  list: HandoverList,
  today: Day,
  after: HandoverCursor | null,
) =>
  within(db, actor, list, today)
    .innerJoin('people', 'people.id', 'handovers.personId')
    .innerJoin('institutions', 'institutions.id', 'handovers.institutionId')
    .selectAll('handovers')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'institutions.nameKk',
      'institutions.nameRu',
    ])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('handovers.dueOn', 'handovers.id'),
          '>',
          eb.tuple(after?.dueOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('handovers.dueOn')
    .orderBy('handovers.id')
    .limit(perPage + 1)

/** Open handovers by state, and how many of them are late. */
export const countHandovers = (db: Kysely<Database>, actor: Actor, today: Day) =>
  within(db, actor, 'open', today).select(({ fn }) => [
    fn.countAll<number>().as('open'),
    fn.countAll<number>().filterWhere('handovers.state', '=', 'preparing').as('preparing'),
    fn.countAll<number>().filterWhere('handovers.state', '=', 'offered').as('offered'),
    fn.countAll<number>().filterWhere('handovers.state', '=', 'returned').as('returned'),
    fn.countAll<number>().filterWhere('handovers.state', '=', 'accepted').as('accepted'),
    fn.countAll<number>().filterWhere('handovers.dueOn', '<', today).as('overdue'),
  ])

const withPlace = (db: Kysely<Database>) =>
  db
    .selectFrom('handovers')
    .innerJoin('people', 'people.id', 'handovers.personId')
    .innerJoin('plans', 'plans.id', 'handovers.planId')
    .innerJoin('institutions', 'institutions.id', 'handovers.institutionId')
    .selectAll('handovers')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.releasedOn',
      'plans.state as planState',
      'plans.version as planVersion',
      'plans.handedOverOn',
      'institutions.nameKk',
      'institutions.nameRu',
    ])

/** A handover for a page; 404 when it is out of reach. */
export const getHandover = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'handover.read',
) => {
  const row = await withPlace(db)
    .where('handovers.id', '=', id)
    .where(handoversFor(actor, permission))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type HandoverRead = Awaited<ReturnType<typeof getHandover>>

/** The open handover of a plan, or the last one. */
export const findHandoverOf = (db: Kysely<Database>, actor: Actor, planId: string) =>
  withPlace(db)
    .where('handovers.planId', '=', planId)
    .where(handoversFor(actor, 'handover.read'))
    .orderBy((eb) => eb.case().when('handovers.openKey', 'is', null).then(1).else(0).end())
    .orderBy('handovers.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const itemsOf = (db: Kysely<Database>, handoverId: string) =>
  db
    .selectFrom('handoverItems')
    .leftJoin('users', 'users.id', 'handoverItems.tickedBy')
    .selectAll('handoverItems')
    .select('users.name as tickedByName')
    .where('handoverId', '=', handoverId)
    .execute()

/** The measures of a plan as the receiving side reads them. */
export const measuresToRead = (db: Kysely<Database>, planId: string) =>
  db.selectFrom('measures').selectAll().where('planId', '=', planId).orderBy('dueOn').orderBy('id').execute()

/** Papers of the person, without numbers. */
export const papersOf = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('personDocuments')
    .select(['kind', 'state'])
    .where('personId', '=', personId)
    .where('state', '!=', 'not-needed')
    .orderBy('kind')
    .execute()

/** What the form says is needed. */
export const neededOf = (db: Kysely<Database>, planId: string) =>
  db
    .selectFrom('planNeeds')
    .select(['block', 'line', 'text'])
    .where('planId', '=', planId)
    .where('needed', '=', 1)
    .orderBy('block')
    .execute()

export const namesOf = async (
  db: Kysely<Database>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = ids.filter((each) => each !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('users').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((each) => [each.id, each.name]))
}

/** Officers of the actor's own service and region, for naming who receives. */
export const listColleagues = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('role', '=', actor.role)
    .where('region', '=', actor.region)
    .where('disabledAt', 'is', null)
    .orderBy('name')
    .limit(100)
    .execute()
