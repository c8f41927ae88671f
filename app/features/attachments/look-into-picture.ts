/** Looks through the parts of a picture: that it is whole, of a sane size, and ends where it says it ends. */
import { limits } from './limits'
import { Refused, begins } from './refused'

const checkSize = (width: number, height: number): void => {
  if (width < 1 || height < 1) throw new Refused('broken-file')
  if (width > limits.side || height > limits.side || width * height > limits.pixels)
    throw new Refused('picture-too-large')
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Walks from chunk to chunk. Words and profiles inside are let be: nobody reads a picture of ours as a page. */
export const lookIntoPng = (bytes: Buffer): void => {
  if (!begins(bytes, pngSignature)) throw new Refused('not-what-it-says')
  let at = pngSignature.length
  let hasPixels = false
  for (let count = 0; at + 12 <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type) || at + 12 + length > bytes.length) throw new Refused('broken-file')
    if ((count === 0) !== (type === 'IHDR')) throw new Refused('broken-file')
    if (type === 'IHDR') {
      if (length !== 13) throw new Refused('broken-file')
      checkSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))
    }
    if (type === 'IDAT') hasPixels = true
    at += 12 + length
    if (type === 'IEND') {
      if (!hasPixels) throw new Refused('broken-file')
      if (at !== bytes.length) throw new Refused('something-behind')
      return
    }
  }
  throw new Refused('broken-file')
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Where the entropy-coded data after a scan's head ends: at the next marker that is neither stuffing nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

/** Some cameras put a few zeros, or a second small picture, behind the end. */
const isHarmlessTail = (tail: Buffer): boolean =>
  tail.every((byte) => byte === 0) || begins(tail.subarray(tail.indexOf(0xff)), [0xff, 0xd8, 0xff])

export const lookIntoJpeg = (bytes: Buffer): void => {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) throw new Refused('not-what-it-says')
  let at = 2
  let isSized = false
  while (at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) throw new Refused('broken-file')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      if (!isSized) throw new Refused('broken-file')
      if (!isHarmlessTail(bytes.subarray(at + 2))) throw new Refused('something-behind')
      return
    }
    if (at + 4 > bytes.length) break
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) break
    if (isFrame(marker) && length >= 8) {
      checkSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
      isSized = true
    }
    at = marker === 0xda ? endOfScan(bytes, at + 2 + length) : at + 2 + length
  }
  throw new Refused('broken-file')
}
