/** Words that only some may read, kept apart from their row under a key of their own: sealed, opened, and said so when broken. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { SealedTextsTable } from '#db/schema/care'
import type { Translate } from './i18n'
import { newId } from './ids.server'
import { KeysLocked, type MasterKeys, seal, unseal } from './seal.server'

type Place = Pick<SealedTextsTable, 'id' | 'subjectType' | 'subjectId' | 'part'>

export type Subject = { readonly type: string; readonly id: string; readonly part: string }

/** What a sealed text is bound to: copied into another row it no longer opens. For whoever changes keys as well. */
export const boundTo = ({ id, subjectType, subjectId, part }: Place): string =>
  ['sealed', subjectType, subjectId, part, id].join('|')

/** `null` where nothing was kept; `broken` where it no longer opens: changed or moved; `locked` while its key is not there. */
export type Opened = { readonly text: string } | 'broken' | 'locked' | null

/** The words, or why there are none; null where nothing was kept. */
export const wordsIn = (opened: Opened, t: Translate): string | null => {
  if (opened === null) return null
  return typeof opened === 'string' ? t(`errors:sealed.${opened}`) : opened.text
}

const open = (keys: MasterKeys, row: Selectable<SealedTextsTable> | undefined): Opened => {
  if (!row) return null
  try {
    return { text: unseal(keys, row, boundTo(row)) }
  } catch (error) {
    return error instanceof KeysLocked ? 'locked' : 'broken'
  }
}

/** Keeps a text for a part of a subject, in place of what stood there. */
export const keepSealed = async (
  tx: Kysely<Database>,
  keys: MasterKeys,
  { type, id, part }: Subject,
  words: { readonly text: string; readonly now: string },
): Promise<void> => {
  await tx.deleteFrom('sealedTexts').where('subjectId', '=', id).where('part', '=', part).execute()
  const place = { id: newId(), subjectType: type, subjectId: id, part }
  await tx
    .insertInto('sealedTexts')
    .values({ ...place, ...seal(keys, words.text, boundTo(place)), updatedAt: words.now })
    .execute()
}

/** Whether anything is kept of a subject. */
export const hasSealed = async (db: Kysely<Database>, id: string): Promise<boolean> =>
  (await db
    .selectFrom('sealedTexts')
    .select('id')
    .where('subjectId', '=', id)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Removes all that is kept of a subject: the keys go with the words, so that nothing can open them again. */
export const dropSealed = async (tx: Kysely<Database>, id: string): Promise<void> => {
  await tx.deleteFrom('sealedTexts').where('subjectId', '=', id).execute()
}

/** The part of each of the subjects; whoever calls has asked whether the reader may. */
export const readSealed = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  ids: readonly string[],
  part: string,
): Promise<ReadonlyMap<string, Opened>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('sealedTexts')
    .selectAll()
    .where('subjectId', 'in', ids)
    .where('part', '=', part)
    .execute()
  return new Map(rows.map((row) => [row.subjectId, open(keys, row)]))
}

/** One part of one subject. */
export const readOneSealed = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  id: string,
  part: string,
): Promise<Opened> => (await readSealed(db, keys, [id], part)).get(id) ?? null
