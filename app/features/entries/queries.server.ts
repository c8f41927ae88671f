/** Reads of the queue for the system of record, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import type { EntryKind } from '~/domain/entries/kinds'
import { notFound } from '~/platform/guard.server'
import { entriesWithin } from './scope.server'

export const pageSize = 25

export const shows = ['open', 'overdue', 'soon', 'done'] as const
export type Show = (typeof shows)[number]

export type EntryFilter = {
  readonly show: Show
  readonly kind: EntryKind | null
  /** The last row of the page before: its sort key and id. */
  readonly after: { readonly key: string; readonly id: string } | null
}

/** Days ahead that count as soon. */
const soonDays = 7

const within = (db: Kysely<Database>, actor: Actor, permission: Permission = 'entry.read') =>
  db.selectFrom('systemEntries').where(entriesWithin(actor, permission))

const withColumns = (query: ReturnType<typeof within>) =>
  query
    .innerJoin('people', 'people.id', 'systemEntries.personId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .leftJoin('users', 'users.id', 'systemEntries.doneBy')
    .selectAll('systemEntries')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.iin',
      'people.birthDate',
      'detachments.number as detachment',
      'users.name as doneByName',
    ])

/** The page's query itself, for the list and for the test that reads its plan: the most pressing first, the done newest first. */
export const entriesQuery = (db: Kysely<Database>, actor: Actor, filter: EntryFilter, today: Day) => {
  const { show, kind, after } = filter
  const isDone = show === 'done'
  const key = isDone ? 'systemEntries.doneAt' : 'systemEntries.dueKey'
  const order = isDone ? 'desc' : 'asc'
  let query = within(db, actor).where('systemEntries.state', '=', isDone ? 'done' : 'open')
  if (kind) query = query.where('systemEntries.kind', '=', kind)
  if (show === 'overdue') query = query.where('systemEntries.dueKey', '<', today)
  if (show === 'soon')
    query = query
      .where('systemEntries.dueKey', '>=', today)
      .where('systemEntries.dueKey', '<=', addDays(today, soonDays))
  if (after) {
    const columns = sql`(${sql.ref(key)}, ${sql.ref('systemEntries.id')})`
    const edge = sql`(${after.key}, ${after.id})`
    query = query.where(isDone ? sql<boolean>`${columns} < ${edge}` : sql<boolean>`${columns} > ${edge}`)
  }
  return withColumns(query)
    .orderBy(key, order)
    .orderBy('systemEntries.id', order)
    .limit(pageSize + 1)
}

export type EntryRow = Awaited<ReturnType<ReturnType<typeof entriesQuery>['execute']>>[number]

/** How many wait, are late or are due soon, in one pass over the open ones. */
export const countEntries = (db: Kysely<Database>, actor: Actor, today: Day) =>
  within(db, actor)
    .where('systemEntries.state', '=', 'open')
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('dueKey', '<', today).as('overdue'),
      eb.fn
        .countAll<number>()
        .filterWhere((one) =>
          one.and([one('dueKey', '>=', today), one('dueKey', '<=', addDays(today, soonDays))]),
        )
        .as('soon'),
    ])
    .executeTakeFirstOrThrow()

/** One entry; 404 out of reach. */
export const getEntry = async (db: Kysely<Database>, actor: Actor, id: string): Promise<EntryRow> => {
  const row = await withColumns(within(db, actor).where('systemEntries.id', '=', id)).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Open ones of these, for the look before a tick; what is out of reach or no longer waits is left out. */
export const listChosen = async (
  db: Kysely<Database>,
  actor: Actor,
  ids: readonly string[],
): Promise<EntryRow[]> =>
  ids.length === 0
    ? []
    : withColumns(
        within(db, actor, 'entry.tick')
          .where('systemEntries.id', 'in', ids)
          .where('systemEntries.state', '=', 'open'),
      )
        .orderBy('systemEntries.dueKey')
        .execute()

/** Ticks of an entry already within reach, the newest first. */
export const listMarks = (db: Kysely<Database>, entryId: string) =>
  db
    .selectFrom('entryMarks')
    .leftJoin('users', 'users.id', 'entryMarks.byUserId')
    .select(['entryMarks.id', 'mark', 'reason', 'at', 'users.name as by'])
    .where('entryId', '=', entryId)
    .orderBy('at', 'desc')
    .execute()
