/** Files as people and enemies send them: workbooks made by hand, down to their bytes. */
import { crc32 as crc } from 'node:zlib'
import { deflateRawSync } from 'node:zlib'

export type Part = {
  readonly name: string
  readonly content: string | Buffer
  /** What the directory says of the size, when it lies. */
  readonly claims?: number
}

const checksum = (bytes: Buffer): number => {
  if (typeof crc === 'function') return crc(bytes)
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1))
  }
  return ~value >>> 0
}

type Packed = { readonly name: Buffer; readonly data: Buffer; readonly crc: number; readonly size: number }

const packed = ({ name, content, claims }: Part): Packed => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name: Buffer.from(name),
    data: deflateRawSync(bytes),
    crc: checksum(bytes),
    size: claims ?? bytes.length,
  }
}

const header = (signature: number, part: Packed, offset?: number): Buffer => {
  const central = offset !== undefined
  const bytes = Buffer.alloc(central ? 46 : 30)
  const at = central ? 6 : 4
  bytes.writeUInt32LE(signature, 0)
  if (central) bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(8, at + 4)
  bytes.writeUInt32LE(part.crc, at + 10)
  bytes.writeUInt32LE(part.data.length, at + 14)
  bytes.writeUInt32LE(part.size, at + 18)
  bytes.writeUInt16LE(part.name.length, at + 22)
  if (central) bytes.writeUInt32LE(offset, 42)
  return bytes
}

/** A zip archive of these parts, honest or not. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts.map(packed)) {
    const local = Buffer.concat([header(0x04034b50, part), part.name, part.data])
    directory.push(header(0x02014b50, part, offset), part.name)
    pieces.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, listing, end])
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`
const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const workbook = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`
const workbookRels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

export const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** A workbook whose only sheet is this XML, with other parts beside it. */
export const workbookOf = (sheet: string, others: readonly Part[] = [], claims?: number): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: rels },
    { name: 'xl/workbook.xml', content: workbook },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRels },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claims === undefined ? {} : { claims }) },
    ...others,
  ])

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A cell with its text written in it. */
export const cellXml = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
