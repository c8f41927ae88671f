/** Tells what a file is by its first bytes, whatever its name says. */
import { Refused } from './limits'

export type FileKind = 'xlsx' | 'csv'

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]
const wide = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const

/** Control characters that no text has: a picture, a program, a document under a table's name. */
const looksBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 8192)
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 0x7f).length
  return strange > sample.length / 200
}

/** UTF-16 without a mark: every second byte of Latin text is zero. Gives which of two bytes is the empty one. */
export const zeroSide = (bytes: Uint8Array): 'even' | 'odd' | undefined => {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 1].map((side) => sample.filter((byte, place) => byte === 0 && place % 2 === side).length)
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 20
  if (odd > many && even < odd / 10) return 'odd'
  return even > many && odd < even / 10 ? 'even' : undefined
}

/** Throws a refusal for what is neither a workbook nor text. */
export const kindOf = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) throw new Refused('empty-file')
  if (begins(bytes, zip)) return 'xlsx'
  if (begins(bytes, oldExcel)) throw new Refused('old-excel')
  if (wide.some((mark) => begins(bytes, mark)) || zeroSide(bytes)) return 'csv'
  if (looksBinary(bytes) || begins(bytes, [0x25, 0x50, 0x44, 0x46]) || begins(bytes, [0x3c]))
    throw new Refused('not-a-table')
  return 'csv'
}
