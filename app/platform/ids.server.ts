/** Where randomness enters: identifiers and keys. */
import { randomBytes } from 'node:crypto'

const largest = 0xfff

/** The moment and the place within it of the identifier made last: in one millisecond many are made, and a clock may step back. */
let moment = 0
let place = 0

const takeTurn = (now: number, start: number): void => {
  if (now > moment) [moment, place] = [now, start]
  else if (place < largest) place += 1
  else [moment, place] = [moment + 1, 0]
}

/**
 * UUID version 7 (RFC 9562, 6.2, method 1): sorts in the order of making, also within a millisecond of this process, and is
 * not guessable: 62 bits are chance.
 */
export const newId = (): string => {
  const bytes = randomBytes(16)
  // The first of a millisecond begins low, so that many may follow it.
  takeTurn(Date.now(), bytes.readUInt16BE(6) & (largest >> 1))
  bytes.writeUIntBE(moment, 0, 6)
  bytes.writeUInt16BE(0x7000 | place, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text from an address can be one of our identifiers at all. */
export const looksLikeId = (text: string): boolean => uuid.test(text)
