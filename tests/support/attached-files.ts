/** Small files as people attach them, whole and broken, and a folder to keep them in. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Databases } from '#db/client.server'
import { checkFile } from '~/features/attachments/check.server'
import { type AttachedTo, addAttachment, keepFile } from '~/features/attachments/store.server'
import { keysFromText } from '~/platform/seal.server'
import { testNow } from './actors'
import { zipOf } from './import-files'

let folder: string | undefined

/** One folder of attached files for all that runs in this process. */
export const testFiles = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'qadam-files-')))

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(typeof crc32 === 'function' ? crc32(body) : 0, body.length + 4)
  return bytes
}

/** A picture of one colour; `words` stand inside as its description. */
export const pngOf = (width = 2, height = 2, words = ''): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(words ? [chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'))] : []),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The parts of a JPEG that a reader of its structure meets. */
export const jpegOf = (width = 16, height = 16): Buffer =>
  Buffer.concat(
    [
      [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
      [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
      [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9],
    ].map((part) => Buffer.from(part)),
  )

/** A PDF of one empty page; `objects` stand in its structure, `bundled` inside a packed bundle of objects. */
export const pdfOf = (objects = '', bundled = ''): Buffer => {
  const packed = deflateSync(Buffer.from(`7 0 ${bundled}`))
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
    Buffer.from(`3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${objects}\n`),
    ...(bundled
      ? [
          Buffer.from(`6 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n`),
          packed,
          Buffer.from('\r\nendstream\nendobj\n'),
        ]
      : []),
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ])
}

export type OfficePart = Parameters<typeof zipOf>[0][number]

const types =
  '<?xml version="1.0"?><Types><Override ContentType="application/xml" PartName="/word/document.xml"/></Types>'

/** A Word or Excel file of a few parts; `more` stand beside them, or in their place. */
export const officeOf = (kind: 'docx' | 'xlsx', more: readonly OfficePart[] = []): Buffer => {
  const own: OfficePart[] = [
    { name: '[Content_Types].xml', content: types },
    { name: kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml', content: '<x>Анықтама</x>' },
  ]
  return zipOf([...own.filter(({ name }) => !more.some((each) => each.name === name)), ...more])
}

/** Attaches a small PDF, sealed with the keys of tests in their folder, and gives its id. */
export const anAttachment = async (
  db: Databases,
  to: AttachedTo,
  by: string,
  name = 'Анықтама.pdf',
): Promise<string> => {
  const checked = await checkFile({ name, bytes: pdfOf() })
  if (!checked.ok) throw new Error(checked.refusal.code)
  const kept = await keepFile({ folder: testFiles(), keys: keysFromText('keys of tests') }, checked.value)
  const added = await db.write
    .transaction()
    .execute((tx) => addAttachment(tx, kept, { to, personId: null, by, at: testNow }))
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value
}
