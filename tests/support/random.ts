/** Seeded chance: the same numbers on every machine, for synthetic people and benchmarks. */

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
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** True with the given probability. */
  readonly happens: (probability: number) => boolean
  /** Up to `most` different items. */
  readonly some: <Item>(items: readonly Item[], most: number) => Item[]
}

export const chanceOf = (seed: number): Chance => {
  const next = mulberry32(seed)
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    happens: (probability) => next() < probability,
    some: (items, most) => {
      const count = whole(0, Math.min(most, items.length))
      const taken = new Set<number>()
      while (taken.size < count) taken.add(whole(0, items.length - 1))
      return items.filter((_, at) => taken.has(at))
    },
  }
}
