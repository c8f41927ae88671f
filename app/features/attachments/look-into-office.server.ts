/** Looks into a Word or Excel file through its directory: sizes, macros, other files, references to the outside. */
import { type Zip, type ZipEntry, type ZipProblem, openZip } from '~/platform/zip.server'
import { limits } from './limits'
import { Refused, begins } from './refused'

const refuse = (problem: ZipProblem): Refused =>
  new Refused(problem === 'broken' ? 'broken-file' : 'unpacks-too-large')

const readPart = async (zip: Zip, entry: ZipEntry): Promise<string> => {
  if (entry.uncompressedSize > limits.references) throw new Refused('unpacks-too-large')
  const pieces: Buffer[] = []
  try {
    for await (const piece of (await zip.streamOf(entry)) as AsyncIterable<Buffer>) pieces.push(piece)
  } catch {
    throw new Refused('broken-file')
  }
  return Buffer.concat(pieces).toString('utf8')
}

const macros = /(^|\/)(vbaproject|vbadata|macrosheets|activex)|\.(bin)$/i
const embedded =
  /(^|\/)embeddings\/|\.(zip|7z|rar|gz|exe|dll|js|vbs|doc[xm]?|xls[xmb]?|ppt[xm]?|pdf|html?|svg)$/i
/** Excel keeps how a sheet is printed in `printerSettings1.bin`: settings of a device, never run. */
const printer = /^xl\/printerSettings\/printerSettings\d+\.bin$/

/** Size and ratio as the directory tells them: nothing is unpacked yet, and more cannot be packed than there is. */
const checkDirectory = (entries: readonly ZipEntry[], fileSize: number): void => {
  const sum = (of: (entry: ZipEntry) => number): number => entries.reduce((all, each) => all + of(each), 0)
  if (sum((each) => each.uncompressedSize) > limits.unpacked) throw new Refused('unpacks-too-large')
  if (sum((each) => each.compressedSize) > fileSize) throw new Refused('broken-file')
  for (const { fileName, uncompressedSize, compressedSize, generalPurposeBitFlag } of entries) {
    if ((generalPurposeBitFlag & 1) === 1) throw new Refused('locked-file')
    if (uncompressedSize > limits.smallPart && uncompressedSize > compressedSize * limits.ratio)
      throw new Refused('unpacks-too-large')
    if (printer.test(fileName)) continue
    if (macros.test(fileName)) throw new Refused('runs-programs')
    if (embedded.test(fileName)) throw new Refused('nested-file')
  }
}

const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const

/** A link that a reader presses is let be; what the program fetches by itself, such as a template or a picture, is not. */
const fetchesByItself = (references: string): boolean =>
  [...references.matchAll(/<Relationship\b[^>]*>/gi)].some(
    ([tag]) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/i.test(tag),
  )

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]

export const lookIntoOffice = async (bytes: Buffer, kind: 'docx' | 'xlsx'): Promise<void> => {
  // An office file locked with a password is an old container around the new one.
  if (begins(bytes, oldOffice)) throw new Refused('locked-file')
  if (!begins(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new Refused('not-what-it-says')
  const zip = await openZip(bytes, limits.parts, refuse)
  const { entries } = zip
  checkDirectory(entries, bytes.length)
  const types = entries.find((each) => each.fileName === '[Content_Types].xml')
  if (!types || !entries.some((each) => each.fileName === mainPart[kind]))
    throw new Refused('not-what-it-says')
  if (/macroEnabled|vbaProject/i.test(await readPart(zip, types))) throw new Refused('runs-programs')
  for (const entry of entries.filter((each) => /\.rels$/i.test(each.fileName)))
    if (fetchesByItself(await readPart(zip, entry))) throw new Refused('reaches-outside')
}
