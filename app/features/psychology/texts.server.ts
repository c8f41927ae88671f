/** Sealed parts beside the notes: goals, results and plans of a session, the goal of a group, a relative's problem, own snippets. Authors alone open them. */
import { type Kysely, type Transaction, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { PsychologyTextsTable } from '#db/schema/psychology'
import type { Actor } from '~/domain/access/roles'
import type { Translate } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { KeysLocked, type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'

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

/** What was sealed is kept with the session or the meeting: a part that is taken away is missed there. */
const countIn = async (
  tx: Transaction<Database>,
  ownerId: string,
  parts: readonly string[],
): Promise<void> => {
  const sealed = parts.map((part) => `${part},`).join('')
  for (const table of ['psychologySessions', 'psychologyMeetings'] as const)
    await tx
      .updateTable(table)
      .set({ sealedParts: sql<string>`sealed_parts || ${sealed}` })
      .where('id', '=', ownerId)
      .execute()
}

/** Seals what is not empty, each part under a key of its own. */
export const sealTexts = async (
  tx: Transaction<Database>,
  keys: MasterKeys,
  { ownerId, authorId, now, parts }: Writing,
): Promise<void> => {
  const sealed: string[] = []
  for (const [part, text] of Object.entries(parts)) {
    if (text === null || text === '') continue
    sealed.push(part)
    const place = { id: newId(), ownerId, part, authorId }
    await tx
      .insertInto('psychologyTexts')
      .values({ ...place, ...seal(keys, text, textBound(place)), createdAt: now })
      .execute()
  }
  if (sealed.length > 0) await countIn(tx, ownerId, sealed)
}

/** Removes the sealed parts of an owner: their keys go with them, so that nothing can open them again. */
export const dropTexts = async (tx: Transaction<Database>, ownerId: string): Promise<void> => {
  await tx.deleteFrom('psychologyTexts').where('ownerId', '=', ownerId).execute()
  for (const table of ['psychologySessions', 'psychologyMeetings'] as const)
    await tx.updateTable(table).set({ sealedParts: '' }).where('id', '=', ownerId).execute()
}

/** Whether anything is sealed beside the note. */
export const hasTexts = async (db: Kysely<Database>, ownerId: string): Promise<boolean> =>
  (await db
    .selectFrom('psychologyTexts')
    .select('id')
    .where('ownerId', '=', ownerId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Why a part does not open: changed outside of the product, its key not there, or sealed once and gone now. */
export type Fault = 'changed' | 'locked' | 'missing'

/** What an opened part says, or why it does not open. */
export type Opened = { readonly text: string } | { readonly fault: Fault }
export type OpenTexts = Readonly<Partial<Record<Part, Opened>>>

const open = (keys: MasterKeys, row: Place & Sealed): Opened => {
  try {
    return { text: unseal(keys, row, textBound(row)) }
  } catch (error) {
    return { fault: error instanceof KeysLocked ? 'locked' : 'changed' }
  }
}

const known: readonly Part[] = ['goal', 'results', 'problem', 'relative', 'plan']

type Sealing = { readonly id: string; readonly sealedParts: string }

/** Parts that their session or meeting says were sealed and that are not there stand as missing. */
const withMissing = (
  found: ReadonlyMap<string, OpenTexts>,
  owners: readonly Sealing[],
): ReadonlyMap<string, OpenTexts> => {
  const whole = new Map(found)
  for (const { id, sealedParts } of owners)
    for (const part of known.filter((each) => sealedParts.split(',').includes(each)))
      whole.set(id, { [part]: { fault: 'missing' as const }, ...whole.get(id) })
  return whole
}

const sealingOf = (
  db: Kysely<Database>,
  table: 'psychologySessions' | 'psychologyMeetings',
  ids: readonly string[],
) =>
  db
    .selectFrom(table)
    .select(['id', 'sealedParts'])
    .where('id', 'in', [...ids])
    .where('sealedParts', '<>', '')

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
  const own = reachable(actor, 'note.read', { author: 'psychologistId' })
  const sealed = [
    ...(await sealingOf(db, 'psychologySessions', ownerIds).where(own).execute()),
    ...(await sealingOf(db, 'psychologyMeetings', ownerIds).where(own).execute()),
  ]
  return withMissing(byOwner(keys, rows), sealed)
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
  const sealed = [
    ...(await sealingOf(db, 'psychologySessions', ownerIds).where('psychologistId', '=', authorId).execute()),
    ...(await sealingOf(db, 'psychologyMeetings', ownerIds).where('psychologistId', '=', authorId).execute()),
  ]
  return withMissing(byOwner(keys, rows), sealed)
}

/** The words of a part; where it does not open why in their place; null when there is none. */
export const wordsOf = (texts: OpenTexts | undefined, part: Part, t: Translate): string | null => {
  const opened = texts?.[part]
  if (!opened) return null
  return 'text' in opened ? opened.text : t(`psychology:sealed.${opened.fault}`)
}

/** Why a part does not open; null where it does, or where there is none. */
export const faultOf = (texts: OpenTexts | undefined, part: Part): Fault | null => {
  const opened = texts?.[part]
  return opened && 'fault' in opened ? opened.fault : null
}
