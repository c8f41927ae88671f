/** Reads about watches within the reader's institution. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Instant } from '~/domain/calendar/almaty'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

export const watchLists = ['open', 'late', 'over'] as const
export type WatchList = (typeof watchLists)[number]

export type WatchCursor = { readonly dueAt: string; readonly id: string }

const within = (db: Kysely<Database>, actor: Actor) =>
  db.selectFrom('watches as w').where(reachable(actor, 'watch.read', { institution: 'w.institutionId' }))

const withPerson = (db: Kysely<Database>, actor: Actor) =>
  within(db, actor)
    .innerJoin('people as p', 'p.id', 'w.personId')
    .selectAll('w')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])

/** Watches of a list by when the next step is due; one more than a page. */
export const watchesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  list: WatchList,
  now: string,
  after: WatchCursor | null,
) =>
  withPerson(db, actor)
    .where('w.openKey', list === 'over' ? 'is' : 'is not', null)
    .$if(list === 'late', (query) => query.where('w.dueAt', '<', now))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('w.dueAt', 'w.id'), '>', eb.tuple(after?.dueAt ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('w.dueAt')
    .orderBy('w.id')
    .limit(perPage + 1)

/** Open watches, those whose handover or decision is late, and proposals that wait. */
export const countWatches = (db: Kysely<Database>, actor: Actor, now: string) =>
  within(db, actor)
    .where('w.openKey', 'is not', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('w.dueAt', '<', now).as('late'),
      fn.countAll<number>().filterWhere('w.state', '=', 'proposed').as('proposed'),
    ])

/** A watch with the names of those who proposed and decided; 404 when it is out of reach. */
export const getWatch = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await withPerson(db, actor)
    .innerJoin('users as proposer', 'proposer.id', 'w.proposedBy')
    .leftJoin('users as decider', 'decider.id', 'w.decidedBy')
    .select(['proposer.name as proposerName', 'proposer.role as proposerRole', 'decider.name as deciderName'])
    .where('w.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type WatchRead = Awaited<ReturnType<typeof getWatch>>

/** Handovers of a watch in the order of their times. */
export const handoversOf = async (db: Kysely<Database>, watchId: string) => {
  const rows = await db
    .selectFrom('watchHandovers')
    .selectAll()
    .where('watchId', '=', watchId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at as Instant }))
}

/** The open watch of a person, if there is one within reach. */
export const findOpenWatch = (db: Kysely<Database>, actor: Actor, personId: string) =>
  within(db, actor)
    .select(['w.id', 'w.state', 'w.startedAt', 'w.dueAt'])
    .where('w.openKey', '=', personId)
    .executeTakeFirst()

/** A person whom the reader may propose a watch over; 404 for everyone else. */
export const getPersonForWatch = async (db: Kysely<Database>, actor: Actor, personId: string) => {
  const person = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'watch.propose', { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}
