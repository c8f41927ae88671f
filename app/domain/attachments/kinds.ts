/** Which files may be attached at all, by the ending of their names. What is inside is looked at apart. */
import { type Result, ok, refuse } from '../result'

export const attachmentKinds = ['pdf', 'jpeg', 'png', 'docx', 'xlsx', 'text'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

const kindByEnding: Readonly<Record<string, AttachmentKind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  docx: 'docx',
  xlsx: 'xlsx',
  txt: 'text',
}

/** Endings for a browser's file window, such as `.pdf,.jpg`. */
export const acceptedEndings = Object.keys(kindByEnding)
  .map((ending) => `.${ending}`)
  .join(',')

/** The ending that a file of a kind is handed out with. */
export const endingOf: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  docx: 'docx',
  xlsx: 'xlsx',
  text: 'txt',
}

/** What some machine would run or draw as a page, were it to go by this part of the name. */
const programs: ReadonlySet<string> = new Set(
  (
    'exe com scr pif bat cmd msi msp dll cpl hta lnk url js jse mjs vbs vbe wsf wsh ps1 psm1 sh jar apk app dmg iso ' +
    'html htm xhtml mht svg xml php asp aspx jsp py pl rb reg inf docm dotm xlsm xltm xlam pptm'
  ).split(' '),
)

/** Letters that no name needs: control characters, and marks that turn the reading direction to hide an ending. */
const withoutTricks = (text: string): string =>
  Array.from(text)
    .filter((letter) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(letter))
    .join('')

const longest = 120

export type FileName = { readonly kind: AttachmentKind; readonly label: string }

/**
 * Reads a file's name as its sender gave it: its last part, without tricks, at most 120 letters before the ending.
 * Refused: `no-ending`, `type-not-taken` (with the ending), `hidden-program` (invoice.exe.pdf).
 */
export const decideFileName = (sent: string): Result<FileName> => {
  const name = withoutTricks((sent.split(/[/\\]/).pop() ?? '').normalize('NFC')).trim()
  const parts = name.split('.')
  const ending = parts.length > 1 ? (parts.pop() ?? '').trim().toLowerCase() : ''
  if (ending === '') return refuse('no-ending')
  const kind = Object.hasOwn(kindByEnding, ending) ? kindByEnding[ending] : undefined
  if (!kind) return refuse('type-not-taken', { values: { ending: ending.slice(0, 12) } })
  if (parts.slice(1).some((part) => programs.has(part.trim().toLowerCase()))) return refuse('hidden-program')
  const stem = Array.from(parts.join('.').trim()).slice(0, longest).join('')
  return ok({ kind, label: `${stem === '' ? 'document' : stem}.${endingOf[kind]}` })
}
