/** Looks through a workbook's parts as they unpack, before any of it is believed: sizes, entities, dimensions. */
import { type Zip, type ZipEntry, type ZipProblem, openZip } from '~/platform/zip.server'
import { Refused, limits } from './limits'

const refuse = (problem: ZipProblem): Refused => new Refused(problem === 'broken' ? 'broken-file' : problem)

const checkDirectory = (entries: readonly ZipEntry[]): void => {
  const whole = entries.reduce((sum, each) => sum + each.uncompressedSize, 0)
  if (whole > limits.unpacked) throw new Refused('unpacks-too-large')
  for (const { fileName, uncompressedSize, compressedSize } of entries) {
    if (/\.(zip|xls[xmb]?|doc[xm]?|7z|rar|gz)$/i.test(fileName)) throw new Refused('nested-archive')
    if (uncompressedSize > limits.smallPart && uncompressedSize > compressedSize * limits.ratio)
      throw new Refused('unpacks-too-large')
  }
  if (!entries.some((each) => each.fileName === 'xl/workbook.xml')) throw new Refused('not-a-table')
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const overlap = 64

/** Feeds on a part's text piece by piece and keeps only what the next piece needs. */
const inspector = () => {
  let tail = ''
  let sinceTag = 0
  let sharedTexts = 0
  return (piece: string): void => {
    const text = tail + piece
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refused('external-entities')
    if (text.includes('\0')) throw new Refused('external-entities')
    const lastTag = piece.lastIndexOf('<')
    sinceTag = lastTag < 0 ? sinceTag + piece.length : piece.length - lastTag
    // Three bytes a letter at most, and some escapes.
    if (sinceTag > limits.cell * 6) throw new Refused('cell-too-long')
    sharedTexts += piece.split('<si>').length - 1
    if (sharedTexts > limits.sharedTexts) throw new Refused('too-many-rows')
    for (const found of text.matchAll(/ r="([A-Z]{0,4})(\d{1,9})"/g)) {
      if (Number(found[2]) > limits.rows + 20) throw new Refused('too-many-rows')
      if (columnNumber(found[1] ?? '') > limits.columns) throw new Refused('too-many-columns')
    }
    tail = text.slice(-overlap)
  }
}

const inspect = async (zip: Zip, entry: ZipEntry): Promise<void> => {
  const look = inspector()
  const stream = await zip.streamOf(entry)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) look(chunk.toString('latin1'))
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken-file')
  }
}

/**
 * Refuses a workbook that would unpack into more than it may, that lies about its sizes, nests archives, declares
 * entities, or names rows and columns beyond the limits. Keeps no part in memory.
 */
export const checkWorkbook = async (bytes: Buffer): Promise<void> => {
  const zip = await openZip(bytes, limits.parts, refuse)
  checkDirectory(zip.entries)
  for (const entry of zip.entries) if (/\.(xml|rels)$/i.test(entry.fileName)) await inspect(zip, entry)
}
