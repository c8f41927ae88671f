/** Whether a sent file may be kept: its name, its size and what is really inside. */
import { type AttachmentKind, decideFileName } from '~/domain/attachments/kinds'
import { type Result, ok, refuse } from '~/domain/result'
import { limits } from './limits'
import { lookIntoOffice } from './look-into-office.server'
import { lookIntoPdf } from './look-into-pdf.server'
import { lookIntoJpeg, lookIntoPng } from './look-into-picture'
import { lookIntoText } from './look-into-text'
import { Refused } from './refused'

/** Megabytes of a file, for the words of a hint or a refusal. */
export const megabytes = limits.file / 1024 / 1024

export type SentFile = { readonly name: string; readonly bytes: Buffer }

export type CheckedFile = {
  readonly kind: AttachmentKind
  /** The sender's name for it, without tricks: shown, never used in an address or on disk. */
  readonly label: string
  readonly bytes: Buffer
}

const looks: Readonly<Record<AttachmentKind, (bytes: Buffer) => void | Promise<void>>> = {
  pdf: lookIntoPdf,
  jpeg: lookIntoJpeg,
  png: lookIntoPng,
  docx: (bytes) => lookIntoOffice(bytes, 'docx'),
  xlsx: (bytes) => lookIntoOffice(bytes, 'xlsx'),
  text: lookIntoText,
}

/**
 * Takes a file as it was sent and gives it back checked. Refusal codes have their words under `attachments:refusal`;
 * `null` (none was chosen) is `no-file`, and `'too-large'` comes from the one who read the form.
 */
export const checkFile = async (sent: SentFile | 'too-large' | null): Promise<Result<CheckedFile>> => {
  if (sent === null) return refuse('no-file')
  if (sent === 'too-large' || sent.bytes.length > limits.file)
    return refuse('file-too-large', { values: { megabytes } })
  const named = decideFileName(sent.name)
  if (!named.ok) return named
  if (sent.bytes.length === 0) return refuse('empty-file')
  try {
    await looks[named.value.kind](sent.bytes)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code)
    throw error
  }
  return ok({ ...named.value, bytes: sent.bytes })
}
