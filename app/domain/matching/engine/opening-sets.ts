/**
 * Sets of openings by number, each kept once. Thousands of people share a few of them, and what two sets have in common is
 * worked out once however many people ask for it.
 */
import { countBits } from './bits'

/** A bit for each opening. */
export type Bits = Int32Array

export type OpeningSets = {
  readonly words: number
  readonly bits: Bits[]
  readonly counts: number[]
  readonly members: (Int32Array | undefined)[]
  /** Sets by a number made of their bits; those of equal numbers follow each other in `next`. */
  readonly byHash: Map<number, number>
  readonly next: number[]
  readonly meets: Map<number, number>
}

/** The set of no opening, and that of all. */
export const noOpening = 0
export const everyOpening = 1

/** More sets than there will ever be: two numbers below it fit into one. */
const mostSets = 2 ** 26

export const putBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export const dropBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31))
}

export const newBits = ({ words }: Pick<OpeningSets, 'words'>): Bits => new Int32Array(words)

const hashOf = (bits: Bits): number => {
  let hash = 0
  for (let word = 0; word < bits.length; word += 1) hash = Math.imul(hash ^ (bits[word] ?? 0), 0x0100_0193)
  return hash
}

const isAlike = (one: Bits, other: Bits): boolean => {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false
  return true
}

const countOf = (bits: Bits): number => {
  let count = 0
  for (let word = 0; word < bits.length; word += 1) count += countBits(bits[word] ?? 0)
  return count
}

/** The end of a chain of equal hashes. */
const noMore = -1

/** The number of the set with these bits, which become its own. */
export const setOf = ({ bits: all, counts, byHash, next }: OpeningSets, bits: Bits): number => {
  const hash = hashOf(bits)
  const first = byHash.get(hash) ?? noMore
  for (let at = first; at !== noMore; at = next[at] ?? noMore) {
    const known = all[at]
    if (known && isAlike(known, bits)) return at
  }
  const number = all.push(bits) - 1
  counts.push(countOf(bits))
  next.push(first)
  byHash.set(hash, number)
  return number
}

export const newOpeningSets = (openings: number): OpeningSets => {
  const sets: OpeningSets = {
    words: (openings + 31) >>> 5,
    bits: [],
    counts: [],
    members: [],
    byHash: new Map(),
    next: [],
    meets: new Map(),
  }
  setOf(sets, newBits(sets))
  const all = newBits(sets)
  for (let at = 0; at < openings; at += 1) putBit(all, at)
  setOf(sets, all)
  return sets
}

/** What two sets have in common. */
export const meet = (sets: OpeningSets, one: number, other: number): number => {
  if (one === other || other === everyOpening) return one
  if (one === noOpening || one === everyOpening) return one === noOpening ? noOpening : other
  const key = one * mostSets + other
  const known = sets.meets.get(key)
  if (known !== undefined) return known
  const [first, second] = [sets.bits[one], sets.bits[other]]
  const common = newBits(sets)
  for (let word = 0; word < common.length; word += 1)
    common[word] = (first?.[word] ?? 0) & (second?.[word] ?? 0)
  const number = setOf(sets, common)
  sets.meets.set(key, number)
  return number
}

/** The openings of a set, rising. */
export const membersOf = (sets: OpeningSets, number: number): Int32Array => {
  const known = sets.members[number]
  if (known) return known
  const members = new Int32Array(sets.counts[number] ?? 0)
  let count = 0
  sets.bits[number]?.forEach((word, at) => {
    for (let left = word; left !== 0; left &= left - 1)
      members[count++] = at * 32 + 31 - Math.clz32(left & -left)
  })
  sets.members[number] = members
  return members
}
