/** Who looked at what: kept before anything is shown, and told to the psychologist whose work it is. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { reachable } from '~/platform/scope.server'

/** Conclusions are for staff: whoever reads those of a person is kept once a day for each psychologist. */
export const keepConclusionLooks = async (
  caller: Caller,
  personId: string,
  authorIds: readonly string[],
): Promise<void> => {
  const others = [...new Set(authorIds)].filter((id) => id !== caller.actor.userId)
  if (others.length === 0) return
  const at = caller.clock.now().toISOString()
  const readerId = caller.actor.userId
  const rows = others.map((authorId) => ({
    id: newId(),
    authorId,
    personId,
    readerId,
    sessionId: null,
    way: 'conclusion',
    at,
    onceKey: ['conclusion', readerId, personId, authorId, at.slice(0, 10)].join(' '),
  }))
  const keys = rows.map(({ onceKey }) => onceKey)
  const known = await caller.db.read
    .selectFrom('noteReads')
    .select('onceKey')
    .where('onceKey', 'in', keys)
    .execute()
  const fresh = rows.filter(({ onceKey }) => !known.some((each) => each.onceKey === onceKey))
  if (fresh.length === 0) return
  await whenFree(() =>
    caller.db.write
      .insertInto('noteReads')
      .values(fresh)
      .onConflict((conflict) => conflict.column('onceKey').doNothing())
      .execute(),
  )
}

const pageSize = 25

/** Looks at the psychologist's own work, newest first, before an id. */
export const readersQuery = (db: Kysely<Database>, actor: Actor, before: string | null) => {
  const own = db
    .selectFrom('noteReads as r')
    .innerJoin('users as u', 'u.id', 'r.readerId')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .leftJoin('psychologySessions as s', 's.id', 'r.sessionId')
    .select(['r.id', 'r.way', 'r.at', 'u.name as reader', 'u.role', 's.heldOn'])
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where(reachable(actor, 'reader.list', { author: 'r.authorId' }))
  const from = before === null ? own : own.where('r.id', '<', before)
  return from.orderBy('r.id', 'desc').limit(pageSize + 1)
}

/** A page of looks; `more` is the id to go on before. */
export const listReaders = async (db: Kysely<Database>, actor: Actor, before: string | null) => {
  const rows = await readersQuery(db, actor, before).execute()
  const page = rows.slice(0, pageSize)
  return { rows: page, more: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}
