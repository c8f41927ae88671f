/** Keeps checked files: first the file, sealed and safe on disk, then its row in the caller's own transaction. */
import { createHash } from 'node:crypto'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { AttachmentsTable } from '#db/schema/attachments'
import type { AttachmentKind } from '~/domain/attachments/kinds'
import { type Result, ok, refuse } from '~/domain/result'
import { newId } from '~/platform/ids.server'
import { type MasterKeys, type Sealed, seal, sealBytes, unseal } from '~/platform/seal.server'
import type { CheckedFile } from './check.server'
import { removeStored, writeStored } from './files.server'
import { limits } from './limits'

/** Where files lie and what seals them: `{ folder: at.desk.config.filesFolder, keys: at.desk.keys }`. */
export type Safe = { readonly folder: string; readonly keys: MasterKeys }

/** What a file is attached to; `type` is the caller's own word. */
export type AttachedTo = { readonly type: string; readonly id: string }

type Written = 'id' | 'kind' | 'size' | 'sha256' | 'label' | 'storedAs' | 'keyId' | 'wrappedKey'
export type KeptFile = Pick<Insertable<AttachmentsTable>, Written>

/** What a sealed file and a sealed name are bound to. */
export const fileBound = (id: string): string => `attachment:${id}`
export const labelBound = (id: string): string => `attachment-label:${id}`

/** Seals a checked file and writes it to disk. Without a row that follows, the sweep removes it in a day. */
export const keepFile = async ({ folder, keys }: Safe, file: CheckedFile): Promise<KeptFile> => {
  const id = newId()
  const { bytes, keyId, wrappedKey } = sealBytes(keys, file.bytes, fileBound(id))
  return {
    id,
    kind: file.kind,
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    label: JSON.stringify(seal(keys, file.label, labelBound(id))),
    storedAs: await writeStored(folder, bytes),
    keyId,
    wrappedKey,
  }
}

/** Throws a kept file away again, when the deed it was kept for was refused. */
export const dropFile = ({ folder }: Safe, kept: KeptFile): Promise<void> =>
  removeStored(folder, kept.storedAs)

const liveOf = (db: Kysely<Database>, { type, id }: AttachedTo) =>
  db
    .selectFrom('attachments')
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .where('removedAt', 'is', null)

export const countAttachments = async (db: Kysely<Database>, to: AttachedTo): Promise<number> => {
  const row = await liveOf(db, to)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

type Adding = {
  readonly to: AttachedTo
  readonly personId: string | null
  readonly by: string
  readonly at: string
}

/** Writes the row of a kept file; gives its id. Refused: `attachments:refusal.too-many-files`. */
export const addAttachment = async (
  tx: Transaction<Database>,
  kept: KeptFile,
  { to, personId, by, at }: Adding,
): Promise<Result<string>> => {
  if ((await countAttachments(tx, to)) >= limits.perSubject)
    return refuse('attachments:refusal.too-many-files', { values: { limit: limits.perSubject } })
  const about = { subjectType: to.type, subjectId: to.id, personId, addedBy: by, addedAt: at }
  await tx
    .insertInto('attachments')
    .values({ ...kept, ...about })
    .execute()
  return ok(kept.id)
}

/** Takes an attachment out of sight; its file goes with the next sweep, its row stays as evidence that it was there. */
export const removeAttachment = async (
  tx: Transaction<Database>,
  to: AttachedTo,
  id: string,
  removed: { readonly by: string; readonly at: string },
): Promise<Result<string>> => {
  const done = await tx
    .updateTable('attachments')
    .set({ removedBy: removed.by, removedAt: removed.at })
    .where('id', '=', id)
    .where('subjectType', '=', to.type)
    .where('subjectId', '=', to.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(id) : refuse('attachments:refusal.file-gone')
}

export type Attachment = {
  readonly id: string
  readonly kind: AttachmentKind
  readonly size: number
  readonly label: string
  readonly addedBy: string
  readonly addedByName: string | null
  readonly addedAt: string
}

/** Live attachments of a subject that the reader already reached, oldest first, with their names opened. */
export const listAttachments = async (
  db: Kysely<Database>,
  keys: MasterKeys,
  to: AttachedTo,
): Promise<Attachment[]> => {
  const rows = await liveOf(db, to)
    .leftJoin('users', 'users.id', 'attachments.addedBy')
    .select(['attachments.id', 'kind', 'size', 'label', 'addedBy', 'addedAt', 'users.name as addedByName'])
    .orderBy('attachments.id')
    .execute()
  return rows.map((row) => ({ ...row, label: openLabel(keys, row.id, row.label) }))
}

/** The name that its sender gave a file. */
export const openLabel = (keys: MasterKeys, id: string, sealed: string): string =>
  unseal(keys, JSON.parse(sealed) as Sealed, labelBound(id))
