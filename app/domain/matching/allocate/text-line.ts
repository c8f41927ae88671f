/** One line of the text of an allocation, read from bytes: its letter, and whole numbers after it. */

/** The fields of a line; the same object is filled again for every line, as there are millions of them. */
export type Line = {
  /** The first byte of the line: `c`, `p`, `o`, `e`, another, or 0 for a line without words. */
  letter: number
  /** How many fields follow, and up to four of their numbers. What is no whole number is NaN. */
  fields: number
  readonly numbers: Float64Array
}

export const makeLine = (): Line => ({ letter: 0, fields: 0, numbers: new Float64Array(4) })

const [space, tab, carriage] = [32, 9, 13]
const [zero, nine, minus] = [48, 57, 45]

const isBlank = (byte: number): boolean => byte === space || byte === tab || byte === carriage

/** Reads the bytes from `from` to `to`, which hold no end of line. */
export const readLine = (line: Line, bytes: Uint8Array, from: number, to: number): void => {
  let at = from
  while (at < to && isBlank(bytes[at] ?? 0)) at += 1
  line.fields = 0
  line.letter = at < to ? (bytes[at] ?? 0) : 0
  if (line.letter === 0 || line.letter === 99) return
  // A first word of more than one letter is no line of ours.
  if (at + 1 < to && !isBlank(bytes[at + 1] ?? 0)) line.letter = 255
  at += 1
  while (at < to) {
    while (at < to && isBlank(bytes[at] ?? 0)) at += 1
    if (at >= to) return
    let value = 0
    const isNegative = bytes[at] === minus
    if (isNegative) at += 1
    let isNumber = at < to && !isBlank(bytes[at] ?? 0)
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte >= zero && byte <= nine) value = value * 10 + (byte - zero)
      else if (isBlank(byte)) break
      else isNumber = false
    }
    if (line.fields < 4) line.numbers[line.fields] = isNumber ? (isNegative ? -value : value) : Number.NaN
    line.fields += 1
  }
}

/** The field after the letter, as it is written: for the kind of problem, which is a word. */
export const wordAt = (bytes: Uint8Array, from: number, to: number, field: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 80)))
    .trim()
    .split(/[ \t]+/)[field] ?? ''
