/** Reads about instruments: a psychologist's own givings and nobody else's. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25
/** Points of a trend: the newest so many. */
const trendLength = 60

export const instrumentLists = ['all', 'waiting', 'open'] as const
export type InstrumentList = (typeof instrumentLists)[number]

export type InstrumentCursor = { readonly heldOn: Day; readonly id: string }

const own = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('instrumentAdministrations as a')
    .where(reachable(actor, 'instrument.read', { author: 'a.authorId' }))

const withPerson = (db: Kysely<Database>, actor: Actor) =>
  own(db, actor)
    .innerJoin('people as p', 'p.id', 'a.personId')
    .selectAll('a')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])

/** The psychologist's own givings, newest first; one more than a page. */
export const givingsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  list: InstrumentList,
  after: InstrumentCursor | null,
) =>
  withPerson(db, actor)
    .$if(list === 'waiting', (query) => query.where('a.state', '=', 'done').where('a.lookedAt', 'is', null))
    .$if(list === 'open', (query) => query.where('a.state', '=', 'open'))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('a.heldOn', 'a.id'), '<', eb.tuple(after?.heldOn ?? ('' as Day), after?.id ?? '')),
      ),
    )
    .orderBy('a.heldOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage + 1)

/** Results that nobody has looked at yet. */
export const countToLookAt = (db: Kysely<Database>, actor: Actor) =>
  own(db, actor)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.state', '=', 'done')
    .where('a.lookedAt', 'is', null)

/** What this psychologist has of one person, newest first. */
export const listOfPerson = (db: Kysely<Database>, actor: Actor, personId: string) =>
  own(db, actor)
    .selectAll('a')
    .where('a.personId', '=', personId)
    .orderBy('a.heldOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(trendLength)
    .execute()

/** One giving of the actor's own; 404 for everyone else. */
export const getGiving = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await withPerson(db, actor).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type GivingRow = Awaited<ReturnType<typeof getGiving>>

type Practice = { readonly authorId: string; readonly institutionId: string }

/** Without a scope of its own: for secrecy, which has just found the written assignment that puts the reader in the author's place. */
const unscopedDone = (db: Kysely<Database>, { authorId, institutionId }: Practice) =>
  db
    .selectFrom('instrumentAdministrations as a')
    .innerJoin('people as p', 'p.id', 'a.personId')
    .selectAll('a')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where('a.authorId', '=', authorId)
    .where('a.institutionId', '=', institutionId)
    .where('a.state', '=', 'done')

/** Results of a practice, newest first; one more than a page. */
export const unscopedGivings = (db: Kysely<Database>, practice: Practice, after: InstrumentCursor | null) =>
  unscopedDone(db, practice)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('a.heldOn', 'a.id'), '<', eb.tuple(after?.heldOn ?? ('' as Day), after?.id ?? '')),
      ),
    )
    .orderBy('a.heldOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage + 1)

/** One result of a practice; 404 for any other. */
export const unscopedGiving = async (
  db: Kysely<Database>,
  practice: Practice,
  id: string,
): Promise<GivingRow> => {
  const row = await unscopedDone(db, practice).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** A person of the psychologist's institution; 404 for everyone else. */
export const getPersonForInstrument = async (db: Kysely<Database>, actor: Actor, personId: string) => {
  const person = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'instrument.record', { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}
