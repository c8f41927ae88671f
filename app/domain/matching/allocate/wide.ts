/**
 * A person's longer list: between the few best openings at hand and the whole row. Where many openings fit a person alike, the
 * few say too little, and a row of a thousand would be read again and again; these are some two hundred of it that count now.
 */
import { type Instance, type Numbers, alike } from './instance'
import type { Market } from './market'

/** Edges one after the other; whatever of the person's is not among them is worth no more than `bound`. */
export type Stretch = {
  columns: Numbers
  scores: Numbers
  from: number
  end: number
  bound: number
}

/** How many edges a longer list holds. */
const room = 256
/** Rows not much longer than that are read whole. */
const shortRow = 2 * room
/** What is lost against the best is counted in so many steps; as far as the search reaches now are 8 to 16 of them. */
const steps = 64
const bitsNow = 4
/** Where so much is near that no list holds it, counting again soon would find the same. */
const restAfterFull = 7

export type Wide = {
  /** Where each person's longer list stands, in lists; −1 for those who have none. */
  readonly slots: Int32Array
  readonly lengths: Int32Array
  readonly bounds: Int32Array
  /** The price cut before which a list was made; after one it says nothing any more. */
  readonly made: Int32Array
  /** How many more times a row is read whole without asking whether a list would do. */
  readonly rests: Uint8Array
  cuts: number
  used: number
  columns: Numbers
  scores: Numbers
  readonly counts: Int32Array
  /** The stretch found last; there is one, so that nothing is allocated. */
  readonly found: Stretch
}

export const makeWide = ({ people, columns, scores }: Instance): Wide => {
  const [noColumns, noScores] = [alike(columns, 0), alike(scores, 0)]
  return {
    slots: new Int32Array(people).fill(-1),
    lengths: new Int32Array(people),
    bounds: new Int32Array(people),
    made: new Int32Array(people),
    rests: new Uint8Array(people),
    cuts: 0,
    used: 0,
    columns: noColumns,
    scores: noScores,
    counts: new Int32Array(steps),
    found: { columns: noColumns, scores: noScores, from: 0, end: 0, bound: 0 },
  }
}

/** The whole row of a person. */
export const wholeRow = ({ instance, wide: { found } }: Market, person: number): Stretch => {
  found.columns = instance.columns
  found.scores = instance.scores
  found.from = instance.starts[person] ?? 0
  found.end = instance.starts[person + 1] ?? 0
  found.bound = 0
  return found
}

const listOf = ({ wide }: Market, person: number): Stretch => {
  const { found } = wide
  found.columns = wide.columns
  found.scores = wide.scores
  found.from = (wide.slots[person] ?? 0) * room
  found.end = found.from + (wide.lengths[person] ?? 0)
  found.bound = wide.bounds[person] ?? 0
  return found
}

/** Counts a person's edges by what they lose against `best`, in steps of a power of two. */
const countLosses = (
  { instance, prices, wide }: Market,
  person: number,
  best: number,
  shift: number,
): void => {
  const { starts, columns, scores } = instance
  const { counts } = wide
  counts.fill(0)
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const step = (best - (scores[edge] ?? 0) + (prices[columns[edge] ?? 0] ?? 0)) >> shift
    if (step < steps) counts[step] = (counts[step] ?? 0) + 1
  }
}

/** How many steps of losses a list has room for. */
const stepsWithin = (counts: Int32Array): number => {
  let [step, sum] = [0, counts[0] ?? 0]
  while (step < steps && sum <= room) sum += counts[++step] ?? 0
  return step
}

const slotFor = (wide: Wide, person: number): number => {
  const known = wide.slots[person] ?? -1
  if (known >= 0) return known
  const slot = wide.used
  wide.used += 1
  wide.slots[person] = slot
  if (wide.columns.length < wide.used * room) {
    const lists = Math.ceil(wide.used * 1.5) + 256
    for (const name of ['columns', 'scores'] as const) {
      const longer = alike(wide[name], lists * room)
      longer.set(wide[name])
      wide[name] = longer
    }
  }
  return slot
}

/** Lists the edges that lose less than `most` against `best`. */
const collect = (market: Market, person: number, best: number, most: number): void => {
  const { instance, prices, wide } = market
  const { starts, columns, scores } = instance
  const from = slotFor(wide, person) * room
  const end = starts[person + 1] ?? 0
  let [at, bound] = [from, 0]
  const least = best - most
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const column = columns[edge] ?? 0
    const score = scores[edge] ?? 0
    const worth = score - (prices[column] ?? 0)
    if (worth > least) {
      wide.columns[at] = column
      wide.scores[at] = score
      at += 1
    } else if (worth > bound) bound = worth
  }
  wide.lengths[person] = at - from
  wide.bounds[person] = bound
  wide.made[person] = wide.cuts
}

/**
 * What of a person's row has to be read to see every edge worth more than `best − near`: the longer list where it still
 * reaches so far or can be made to, else the whole row. No edge may be worth more than `best`.
 */
export const stretchWithin = (market: Market, person: number, best: number, near: number): Stretch => {
  const { wide } = market
  const row = wholeRow(market, person)
  if (row.end - row.from <= shortRow) return row
  const isMade = (wide.slots[person] ?? -1) >= 0 && wide.made[person] === wide.cuts
  if (isMade && (wide.bounds[person] ?? 0) <= best - near) return listOf(market, person)
  const rests = wide.rests[person] ?? 0
  if (rests > 0) {
    wide.rests[person] = rests - 1
    return row
  }
  const shift = Math.max(0, 32 - Math.clz32(near) - bitsNow)
  countLosses(market, person, best, shift)
  const within = stepsWithin(wide.counts)
  if (within <= (near - 1) >> shift) {
    wide.rests[person] = restAfterFull
    return row
  }
  collect(market, person, best, within << shift)
  return listOf(market, person)
}

/** Prices have fallen: whatever longer lists leave out may be worth more now. */
export const forgetLists = ({ wide }: Market): void => {
  wide.cuts += 1
}
