/** Files attached to what people work on; the files themselves lie sealed on disk. */
import type { AttachmentKind } from '../../app/domain/attachments/kinds'

export type AttachmentsTable = {
  id: string
  /** What it is attached to, such as `measure`, and which one. */
  subjectType: string
  subjectId: string
  personId: string | null
  kind: AttachmentKind
  /** Bytes before sealing. */
  size: number
  sha256: string
  /** The sender's name for the file, sealed: JSON of key id, wrapped key and ciphertext. */
  label: string
  /** The file's name on disk: chance, never the sender's. */
  storedAs: string
  keyId: string
  wrappedKey: string
  addedBy: string
  addedAt: string
  removedBy: string | null
  removedAt: string | null
}

export type AttachmentsSchema = { attachments: AttachmentsTable }
