/** Reads about notices, each within the reader's reach; restricted lines only for those who hold the permission. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { NoticesTable } from '#db/schema/notices'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { joined, readLines } from './lines.server'
import { noticesFor, tiesOf } from './scope.server'

const columns = [
  'notices.id',
  'notices.personId',
  'notices.planId',
  'notices.institutionId',
  'notices.kind',
  'notices.recipient',
  'notices.placeKato',
  'notices.languages',
  'notices.state',
  'notices.replacesId',
  'notices.number',
  'notices.issuedOn',
  'notices.signer',
  'notices.sentOn',
  'notices.way',
  'notices.tracking',
  'notices.deliveredOn',
  'notices.answerDueOn',
  'notices.awaitedOn',
  'notices.answer',
  'notices.answeredOn',
  'notices.answeredBy',
  'notices.answerWords',
  'notices.annulledOn',
  'notices.annulReason',
  'notices.authorityRegion',
  'notices.probationRegion',
  'notices.version',
] as const

type Column = (typeof columns)[number]
type Named = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }
type Bare<C extends string> = C extends `notices.${infer Name}` ? Name : never

/** A notice without its lines, with its person's name. */
export type NoticeHead = Pick<Selectable<NoticesTable>, Bare<Column> & keyof NoticesTable> & Named

const noticesWithPeople = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('notices')
    .innerJoin('people', 'people.id', 'notices.personId')
    .select(columns)
    .select(['people.surname', 'people.givenName', 'people.patronymic'])
    .where(noticesFor(actor, permission))

/** A notice for a page, with the lines its reader may see; 404 when it is out of reach. */
export const getNotice = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'notice.read',
) => {
  const head = await noticesWithPeople(db, actor, permission).where('notices.id', '=', id).executeTakeFirst()
  if (!head) throw notFound()
  const seesAll = may(actor, 'notice.restricted', tiesOf(head, actor))
  const row = await db
    .selectFrom('notices')
    .select('lines')
    .$if(seesAll, (query) => query.select('restrictedLines'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const open = readLines(row.lines)
  const filled = row.restrictedLines ? joined(open, readLines(row.restrictedLines)) : open
  return { ...head, seesAll, filled }
}

export type NoticeRead = Awaited<ReturnType<typeof getNotice>>

/** Everything written about one person, newest first. */
export const noticesOfPerson = (db: Kysely<Database>, actor: Actor, personId: string) =>
  noticesWithPeople(db, actor, 'notice.read')
    .where('notices.personId', '=', personId)
    .orderBy('notices.id', 'desc')
    .limit(100)
    .execute()

export const noticeFilters = ['overdue', 'waiting', 'to-send', 'draft', 'answered'] as const
export type NoticeFilter = (typeof noticeFilters)[number] | null

/** How many rows stand on a page of a list. */
export const perPage = 25

export type NoticeCursor = { readonly awaitedOn: Day | null; readonly id: string }

const stateFor = { 'to-send': 'issued', draft: 'draft', answered: 'answered' } as const

const byDay = (
  db: Kysely<Database>,
  actor: Actor,
  only: 'overdue' | 'waiting',
  today: Day,
  after: NoticeCursor | null,
) =>
  noticesWithPeople(db, actor, 'notice.read')
    .where('notices.awaitedOn', only === 'overdue' ? '<' : '>=', today)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('notices.awaitedOn', 'notices.id'),
          '>',
          eb.tuple(after?.awaitedOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('notices.awaitedOn')
    .orderBy('notices.id')
    .limit(perPage + 1)

const newestFirst = (
  db: Kysely<Database>,
  actor: Actor,
  only: keyof typeof stateFor | null,
  after: NoticeCursor | null,
) =>
  noticesWithPeople(db, actor, 'notice.read')
    .$if(only !== null, (query) => query.where('notices.state', '=', stateFor[only ?? 'draft']))
    .$if(after !== null, (query) => query.where('notices.id', '<', after?.id ?? ''))
    .orderBy('notices.id', 'desc')
    .limit(perPage + 1)

/** A page of the worklist and one row more: answers owed by their day, everything else newest first. */
export const noticesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  only: NoticeFilter,
  today: Day,
  after: NoticeCursor | null,
) =>
  only === 'overdue' || only === 'waiting'
    ? byDay(db, actor, only, today, after)
    : newestFirst(db, actor, only, after)

/** The notices ticked in a list that the reader may send, in any order. */
export const noticesToSend = (db: Kysely<Database>, actor: Actor, ids: readonly string[]) =>
  noticesWithPeople(db, actor, 'notice.issue').where('notices.id', 'in', ids).execute()

/** How many answers are overdue: for the tile above the list. */
export const countOverdue = async (db: Kysely<Database>, actor: Actor, today: Day): Promise<number> => {
  const row = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(noticesFor(actor, 'notice.read'))
    .where('awaitedOn', '<', today)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The names of an institution, for the head of its papers. */
export const institutionOf = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('institutions')
    .select(['nameKk', 'nameRu', 'code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
