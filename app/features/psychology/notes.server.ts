/** The sealed notes. Nothing outside psychology reads this file, and nobody but a note's author opens one. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { type MasterKeys, seal, unseal } from '~/platform/seal.server'

type Place = {
  readonly id: string
  readonly sessionId: string
  readonly authorId: string
  readonly version: number
}

/** Binds the sealed text to its row: copied into another row it no longer opens. */
const boundTo = ({ id, sessionId, authorId, version }: Place): string =>
  ['note', id, sessionId, authorId, version].join('|')

/** Adds a version of a session's note; earlier versions stay. */
export const sealNote = async (
  tx: Transaction<Database>,
  keys: MasterKeys,
  note: {
    readonly sessionId: string
    readonly authorId: string
    readonly text: string
    readonly now: string
  },
): Promise<void> => {
  const last = await tx
    .selectFrom('psychologyNotes')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('sessionId', '=', note.sessionId)
    .executeTakeFirst()
  const place = {
    id: newId(),
    sessionId: note.sessionId,
    authorId: note.authorId,
    version: (last?.version ?? 0) + 1,
  }
  await tx
    .insertInto('psychologyNotes')
    .values({ ...place, ...seal(keys, note.text, boundTo(place)), createdAt: note.now })
    .execute()
}

export type OpenNote = { readonly version: number; readonly text: string; readonly createdAt: string }

/** The author's own note of a session, newest version first; empty for everyone else. */
export const listOwnNotes = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  sessionId: string,
): Promise<OpenNote[]> => {
  const rows = await db
    .selectFrom('psychologyNotes')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .where(reachable(actor, 'note.read', { author: 'authorId' }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    createdAt: row.createdAt,
    text: unseal(keys, row, boundTo(row)),
  }))
}
