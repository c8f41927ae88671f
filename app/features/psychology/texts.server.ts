/** Sealed parts beside the notes: goals, results and plans of a session, a relative's problem, own snippets. Authors alone open them. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { PsychologyTextsTable } from '#db/schema/psychology'
import type { Actor } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'

export type Part = 'goal' | 'results' | 'problem' | 'relative' | 'plan' | 'title' | 'words'

type Place = Pick<PsychologyTextsTable, 'id' | 'ownerId' | 'part' | 'authorId'>

/** Binds the sealed text to its row: copied into another row it no longer opens. */
export const textBound = ({ id, ownerId, part, authorId }: Place): string =>
  ['psychology-text', id, ownerId, part, authorId].join('|')

type Writing = {
  readonly ownerId: string
  readonly authorId: string
  readonly now: string
  readonly parts: Readonly<Partial<Record<Part, string | null>>>
}

/** Seals what is not empty, each part under a key of its own. */
export const sealTexts = async (
  tx: Transaction<Database>,
  keys: MasterKeys,
  { ownerId, authorId, now, parts }: Writing,
): Promise<void> => {
  for (const [part, text] of Object.entries(parts)) {
    if (text === null || text === '') continue
    const place = { id: newId(), ownerId, part, authorId }
    await tx
      .insertInto('psychologyTexts')
      .values({ ...place, ...seal(keys, text, textBound(place)), createdAt: now })
      .execute()
  }
}

/** Removes the sealed parts of an owner: their keys go with them, so that nothing can open them again. */
export const dropTexts = async (tx: Transaction<Database>, ownerId: string): Promise<void> => {
  await tx.deleteFrom('psychologyTexts').where('ownerId', '=', ownerId).execute()
}

/** Whether anything is sealed beside the note. */
export const hasTexts = async (db: Kysely<Database>, ownerId: string): Promise<boolean> =>
  (await db
    .selectFrom('psychologyTexts')
    .select('id')
    .where('ownerId', '=', ownerId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** What an opened part says; `broken` when it was changed in the database or its key is not there. */
export type Opened = { readonly text: string } | { readonly broken: true }
export type OpenTexts = Readonly<Partial<Record<Part, Opened>>>

const open = (keys: MasterKeys, row: Place & Sealed): Opened => {
  try {
    return { text: unseal(keys, row, textBound(row)) }
  } catch {
    return { broken: true }
  }
}

const byOwner = (keys: MasterKeys, rows: readonly PsychologyTextsTable[]): ReadonlyMap<string, OpenTexts> => {
  const found = new Map<string, OpenTexts>()
  for (const row of rows) found.set(row.ownerId, { ...found.get(row.ownerId), [row.part]: open(keys, row) })
  return found
}

/** The author's own parts by owner; for everyone else the map is empty. */
export const openOwnTexts = async (
  db: Kysely<Database>,
  actor: Actor,
  keys: MasterKeys,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, OpenTexts>> => {
  if (ownerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('psychologyTexts')
    .selectAll()
    .where('ownerId', 'in', [...ownerIds])
    .where(reachable(actor, 'note.read', { author: 'authorId' }))
    .execute()
  return byOwner(keys, rows)
}

/** Without a scope of its own: for secrecy, which has just found the written leave of this reader for these owners. */
export const unscopedTextsOf = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  { ownerIds, authorId }: { readonly ownerIds: readonly string[]; readonly authorId: string },
): Promise<ReadonlyMap<string, OpenTexts>> => {
  const rows = await db
    .selectFrom('psychologyTexts')
    .selectAll()
    .where('ownerId', 'in', [...ownerIds])
    .where('authorId', '=', authorId)
    .execute()
  return byOwner(keys, rows)
}

/** The words of a part, `broken` in their place when it does not open, null when there is none. */
export const wordsOf = (texts: OpenTexts | undefined, part: Part, broken: string): string | null => {
  const opened = texts?.[part]
  if (!opened) return null
  return 'text' in opened ? opened.text : broken
}
