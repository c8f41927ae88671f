/** Reads for the psychological card: whose it is, the lines of its sections, when it was last brought up to date. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { afterPerson } from './person-cursor.server'
import { reachable } from '~/platform/scope.server'

/** Cards, and lines of the journal, on a page. */
export const pageSize = 25

/** A card of order 508 holds more lines than this only over many years; the oldest are then left to the system of record. */
const mostLines = 300

const person = ['p.id', 'p.surname', 'p.givenName', 'p.patronymic', 'p.sortKey'] as const

/** The person whose card it is, with where it stands; absent out of reach. */
export const findCardPerson = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('people as p')
    .leftJoin('psychologyCards as c', 'c.personId', 'p.id')
    .leftJoin('institutions as i', 'i.id', 'p.institutionId')
    .select([...person, 'p.birthDate', 'p.institutionId', 'c.updatedOn', 'c.version', 'i.nameKk', 'i.nameRu'])
    .where('p.id', '=', personId)
    .where(reachable(actor, 'card.read', { institution: 'p.institutionId' }))
    .executeTakeFirst()

export type CardPerson = NonNullable<Awaited<ReturnType<typeof findCardPerson>>>

/** What took place with one person, the latest first; relatives have a journal of their own. */
export const cardLinesQuery = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('users as u', 'u.id', 's.psychologistId')
    .leftJoin('psychologyMethods as m', 'm.key', 's.method')
    .select(['s.id', 's.psychologistId', 's.heldOn', 's.startedAt', 's.kind', 's.attendance', 's.absence'])
    .select(['s.requestedBy', 's.conclusion', 's.meetingId', 'u.name as psychologist'])
    .select(['m.nameKk', 'm.nameRu', 'm.nameEn'])
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'card.read', { institution: 's.institutionId' }))
    .where('s.kind', '<>', 'relatives-consultation')
    .where('s.attendance', '<>', 'missed')
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(mostLines)

export type CardLine = Awaited<ReturnType<ReturnType<typeof cardLinesQuery>['execute']>>[number]

/** People attached to the reader with where each card stands, by name; 25 a page. `after`: the last person of the page before. */
export const ownCardsQuery = (db: Kysely<Database>, actor: Actor, after: string | null) => {
  const own = db
    .selectFrom('people as p')
    .leftJoin('psychologyCards as c', 'c.personId', 'p.id')
    .select([...person, 'c.updatedOn'])
    .where(reachable(actor, 'card.read', { institution: 'p.institutionId' }))
    .where('p.psychologistId', '=', actor.userId)
    .where('p.standing', '=', 'in-custody')
  return afterPerson(own, after)
    .orderBy('p.sortKey')
    .orderBy('p.id')
    .limit(pageSize + 1)
}

export type JournalCursor = { readonly heldOn: Day; readonly id: string }

/** The reader's own journal of relatives' consultations, newest first; 25 a page, or all of a year for the paper. */
export const journalQuery = (
  db: Kysely<Database>,
  actor: Actor,
  {
    after,
    limit = pageSize + 1,
  }: { readonly after?: JournalCursor | undefined; readonly limit?: number } = {},
) => {
  const own = db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['s.id', 's.heldOn', 's.startedAt', 's.kinship', 's.requestedBy'])
    .select(['s.personId', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.kind', '=', 'relatives-consultation')
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
  const from = after
    ? own.where((eb) => eb(eb.refTuple('s.heldOn', 's.id'), '<', eb.tuple(after.heldOn, after.id)))
    : own
  return from.orderBy('s.heldOn', 'desc').orderBy('s.id', 'desc').limit(limit)
}
