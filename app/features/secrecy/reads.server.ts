/** Who looked at what: kept before anything is shown, and told to the psychologist whose work it is. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { appendAudit } from '~/platform/audit.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { reachable } from '~/platform/scope.server'

/** Ways of looking; the words stand under `secrecy:way`. */
export type Way = 'substitution' | 'supervision' | 'export' | 'risk'

type Look = {
  readonly authorId: string
  readonly personId: string
  readonly sessionId: string | null
  readonly institutionId: string | null
  readonly way: Way
  /** The leave by which it is read: a substitution, a supervision, a request, an opening. */
  readonly leaveId: string
}

const chainLook = (
  tx: Transaction<Database>,
  { actor, requestId }: Pick<Caller, 'actor' | 'requestId'>,
  at: string,
  { way, sessionId, personId, institutionId, leaveId }: Omit<Look, 'authorId'>,
): Promise<void> =>
  appendAudit(tx, {
    at,
    actor,
    deed: `note.${way}`,
    outcome: 'done',
    subject: { type: 'session', id: sessionId ?? '-' },
    personId,
    institutionId,
    requestId,
    details: { leave: leaveId },
  })

/** Keeps looks in the list of looks and in the chain, within the transaction that shows or gives what is looked at. */
export const writeLook = async (
  tx: Transaction<Database>,
  { actor, requestId }: Pick<Caller, 'actor' | 'requestId'>,
  at: string,
  look: Look,
): Promise<void> => {
  const { institutionId, ...row } = look
  const id = newId()
  await tx
    .insertInto('noteReads')
    .values({ id, ...row, readerId: actor.userId, at, onceKey: id })
    .execute()
  await chainLook(tx, { actor, requestId }, at, look)
}

/** Keeps a look at sealed words before they are opened: without this row nothing is. */
export const keepLook = (caller: Caller, look: Look): Promise<void> => {
  const { authorId, ...rest } = look
  return keepLooks(caller, [authorId], rest)
}

/** One look that concerns several psychologists, or none that is known: then the chain alone keeps it. */
export const keepLooks = (
  caller: Caller,
  authorIds: readonly string[],
  look: Omit<Look, 'authorId'>,
): Promise<void> =>
  whenFree(() =>
    caller.db.write.transaction().execute(async (tx) => {
      const at = caller.clock.now().toISOString()
      if (authorIds.length === 0) await chainLook(tx, caller, at, look)
      for (const authorId of authorIds) await writeLook(tx, caller, at, { ...look, authorId })
    }),
  )

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

const mostLooks = 100

/** Looks that were made by one leave, newest first; whoever calls has asked whether the reader may see the leave. */
export const looksByLeave = (db: Kysely<Database>, leaveId: string) =>
  db
    .selectFrom('noteReads as r')
    .innerJoin('users as u', 'u.id', 'r.readerId')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .leftJoin('psychologySessions as s', 's.id', 'r.sessionId')
    .select(['r.id', 'r.at', 'u.name as reader', 's.heldOn', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where('r.leaveId', '=', leaveId)
    .orderBy('r.id', 'desc')
    .limit(mostLooks)
