/** Hands an attachment out: always as a file to be saved, under its own name, never as a page of ours. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type AttachmentKind, endingOf } from '~/domain/attachments/kinds'
import { notFound } from '~/platform/guard.server'
import { unsealBytes } from '~/platform/seal.server'
import { readStored } from './files.server'
import { type AttachedTo, type Safe, fileBound, openLabel } from './store.server'

const mediaTypes: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain; charset=utf-8',
}

/** RFC 5987: letters of any alphabet, for browsers that know it; a plain word for those that do not. */
const disposition = (kind: AttachmentKind, label: string): string => {
  const encoded = encodeURIComponent(label).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="document.${endingOf[kind]}"; filename*=UTF-8''${encoded}`
}

/**
 * The file of an attachment whose subject the reader already reached; 404 when it is not attached there, was removed,
 * or its file is missing. Throws when the file was changed on disk.
 */
export const attachmentResponse = async (
  db: Kysely<Database>,
  { folder, keys }: Safe,
  to: AttachedTo,
  id: string,
): Promise<Response> => {
  const row = await db
    .selectFrom('attachments')
    .select(['id', 'kind', 'label', 'storedAs', 'keyId', 'wrappedKey'])
    .where('id', '=', id)
    .where('subjectType', '=', to.type)
    .where('subjectId', '=', to.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  const bytes = row && (await readStored(folder, row.storedAs))
  if (!row || !bytes) throw notFound()
  const { keyId, wrappedKey } = row
  const plain = unsealBytes(keys, { keyId, wrappedKey, bytes }, fileBound(id))
  return new Response(new Uint8Array(plain), {
    headers: {
      'content-type': mediaTypes[row.kind],
      'content-length': String(plain.length),
      'content-disposition': disposition(row.kind, openLabel(keys, id, row.label)),
      // Beside the policy of every answer: were a browser to draw it after all, it would be a page without powers.
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}
