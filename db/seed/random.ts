/** Seeded chance and identifiers: the demo and the synthetic country are the same on every machine on the same day. */
import type { Day } from '../../app/domain/calendar/day'

/** mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1) from a 32-bit seed. */
export const mulberry32 = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Chance = {
  /** The next number in [0, 1). */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** True with the given probability. */
  readonly happens: (probability: number) => boolean
  /** Up to `most` different items, in their order. */
  readonly some: <Item>(items: readonly Item[], most: number) => Item[]
}

export const chanceOf = (seed: number): Chance => {
  const next = mulberry32(seed)
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    pick: (items) => {
      const found = items[whole(0, items.length - 1)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    happens: (probability) => next() < probability,
    some: (items, most) => {
      const count = whole(0, Math.min(most, items.length))
      const taken = new Set<number>()
      while (taken.size < count) taken.add(whole(0, items.length - 1))
      return items.filter((_, at) => taken.has(at))
    },
  }
}

/** An instant on a day: nine in the morning in Almaty. Everything seeded is stamped so, never with the clock. */
export const morningOf = (on: Day): string => `${on}T04:00:00.000Z`

const hexOf = (value: number, width: number): string => value.toString(16).padStart(width, '0').slice(-width)

/**
 * Identifiers shaped like UUID version 7 that sort by the day they were "made" and then by the order of making.
 * They come from the seed, so they are only as secret as the seed: for data that is not real.
 */
export const idsFrom = (seed: number): ((on: Day) => string) => {
  const next = mulberry32(seed)
  let count = 0
  const bits = (width: number): string => hexOf(Math.floor(next() * 16 ** width), width)
  return (on) => {
    count += 1
    const time = hexOf(Date.parse(morningOf(on)) + count, 12)
    const variant = '89ab'[Math.floor(next() * 4)] ?? '8'
    return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${variant}${bits(3)}-${bits(6)}${bits(6)}`
  }
}
