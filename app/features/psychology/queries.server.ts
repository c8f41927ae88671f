/** Reads about sessions: that they took place, and what the psychologist chose to tell staff. Never a note. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'
import { withoutPerson } from './taken.server'

const shown = [
  's.id',
  's.heldOn',
  's.minutes',
  's.kind',
  's.method',
  's.attendance',
  's.conclusion',
  's.startedAt',
  's.room',
  's.absence',
  's.requestedBy',
  's.kinship',
  's.nextOn',
  's.meetingId',
] as const

const sessions = (db: Kysely<Database>) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('users as u', 'u.id', 's.psychologistId')
    .leftJoin('psychologyMethods as m', 'm.key', 's.method')
    .select(['m.nameKk', 'm.nameRu', 'm.nameEn'])
    .select([...shown, 's.psychologistId', 's.personId', 's.version', 'u.name as psychologist'])

const pageSize = 25

/** Sessions of one person for psychologists, newest first, as far as the reader reaches; for staff see `conclusionsQuery`. */
export const listSessionsOfPerson = async (db: Kysely<Database>, actor: Actor, personId: string) => {
  const rows = await sessions(db)
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'session.list', { institution: 's.institutionId', author: 's.psychologistId' }))
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, own: row.psychologistId === actor.userId }))
}

/**
 * What staff may know: the days on which sessions took place, and conclusions that were written for them. Of one that did
 * not take place, or was held with somebody else, only a conclusion is told. Newest first, as far as the reader reaches.
 */
export const conclusionsQuery = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .select(['s.id', 's.heldOn', 's.conclusion', 's.psychologistId'])
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'session.list', { institution: 's.institutionId', author: 's.psychologistId' }))
    .where((eb) =>
      eb.or([
        eb('s.conclusion', 'is not', null),
        eb.and([eb('s.attendance', '=', 'attended'), eb('s.kind', 'not in', withoutPerson)]),
      ]),
    )
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)

export type Cursor = { readonly heldOn: Day; readonly id: string }

/** The psychologist's own log, newest first, 25 a page; `more` is the cursor of the next page. */
export const listOwnSessions = async (db: Kysely<Database>, actor: Actor, after?: Cursor) => {
  const own = sessions(db)
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.psychologistId', '=', actor.userId)
  const from = after
    ? own.where((eb) => eb(eb.refTuple('s.heldOn', 's.id'), '<', eb.tuple(after.heldOn, after.id)))
    : own
  const rows = await from
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return { rows: page, more: last ? `${last.heldOn}_${last.id}` : null }
}

/** One session of the actor's own; absent for everyone else. */
export const findOwnSession = (db: Kysely<Database>, actor: Actor, id: string) =>
  sessions(db)
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.id', '=', id)
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
    .executeTakeFirst()

/** Whether the reader may hear at all whether this person had sessions. */
export const mayHearOf = async (db: Kysely<Database>, actor: Actor, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where(reachable(actor, 'session.list', { institution: 'institutionId' }))
    .executeTakeFirst()) !== undefined

/** The person whom a session may be recorded for: one of the psychologist's institution. */
export const findPersonForSession = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'session.record', { institution: 'institutionId' }))
    .executeTakeFirst()

/** The reader's own latest session with a person; absent when there was none. */
export const findLastOwnSession = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .select(['s.id', 's.room', 's.method'])
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
    .where('s.attendance', '<>', 'missed')
    .where('s.kind', '<>', 'relatives-consultation')
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** How many sessions of the reader's own were held on or after a day. */
export const countOwnSince = async (db: Kysely<Database>, actor: Actor, since: Day): Promise<number> => {
  const { count } = await db
    .selectFrom('psychologySessions as s')
    .select((eb) => eb.fn.countAll().as('count'))
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
    .where('s.heldOn', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
