/** What one more place at each opening would really add: the shortest chain of moves that it would set going. */
import { type Heap, makeHeap, never, offer, takeNearest } from '../matching/allocate/heap'
import type { Group, Instance } from '../matching/allocate/instance'
import type { Priced } from './alternatives'

const far = 2_147_483_647

/** Points that one more place adds, and whether one more person is then placed. */
export type Worth = { readonly points: number; readonly placesMore: boolean }

export type Planned = {
  readonly assignment: Int32Array
  readonly priced: Priced
  /** Price of a place at each opening beside those of the caps around it. */
  readonly openingPrices: Int32Array
  /** Caps that lie apart, with their prices; none within another. */
  readonly groups: readonly Group[]
  readonly groupPrices: Int32Array
}

/**
 * Whoever moves loses something at the prices of the plan, never less than nothing: the least of each way. Openings are numbered
 * first, then caps, then `outside`, where places that nobody has are, and `nobody`, where people are who have no place.
 */
type Ways = {
  readonly openings: number
  readonly outside: number
  readonly nobody: number
  /** From one opening to another: `from · openings + to`. */
  readonly moves: Int32Array
  /** Of somebody who has none to an opening; of somebody from an opening to none. */
  readonly comers: Int32Array
  readonly leavers: Int32Array
  /** The full cap around an opening, or `outside`. */
  readonly around: Int32Array
  /** What is right inside each full cap, and inside `outside`. */
  readonly inside: readonly (readonly number[])[]
  readonly prices: Int32Array
  readonly loads: Int32Array
  readonly isFull: Uint8Array
}

const leastLosses = (instance: Instance, { assignment, priced }: Planned) => {
  const { people, openings, starts, columns, scores } = instance
  const { placePrices, peoplePrices, bonus } = priced
  const [moves, comers, leavers] = [openings * openings, openings, openings].map((length) =>
    new Int32Array(length).fill(far),
  ) as [Int32Array, Int32Array, Int32Array]
  for (let person = 0; person < people; person += 1) {
    const [from, has] = [assignment[person] ?? -1, peoplePrices[person] ?? 0]
    const [row, base] = from < 0 ? [comers, 0] : [moves, from * openings]
    if (from >= 0 && has < (leavers[from] ?? far)) leavers[from] = has
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const to = columns[edge] ?? 0
      const loss = has - bonus + (placePrices[to] ?? 0) - (scores[edge] ?? 0)
      if (loss < (row[base + to] ?? far)) row[base + to] = loss
    }
  }
  return { moves, comers, leavers }
}

/** How many are at each opening. */
const loadsOf = ({ openings }: Instance, assignment: Int32Array): Int32Array => {
  const loads = new Int32Array(openings)
  for (const opening of assignment) if (opening >= 0) loads[opening] = (loads[opening] ?? 0) + 1
  return loads
}

/** Caps that stop anybody, with their prices: one that is not full is as good as none. */
const fullCaps = ({ groups, groupPrices }: Planned, loads: Int32Array) =>
  groups
    .map(({ members, capacity }, at) => ({
      members,
      capacity,
      price: groupPrices[at] ?? 0,
      load: members.reduce((sum, each) => sum + (loads[each] ?? 0), 0),
    }))
    .filter(({ load, capacity }) => load >= capacity)

const waysOf = (instance: Instance, planned: Planned): Ways => {
  const { openings, capacities } = instance
  const loads = loadsOf(instance, planned.assignment)
  const caps = fullCaps(planned, loads)
  const outside = openings + caps.length
  const around = new Int32Array(openings).fill(outside)
  caps.forEach(({ members }, cap) => members.forEach((each) => (around[each] = openings + cap)))
  const free = Array.from({ length: openings }, (_, opening) => opening).filter(
    (opening) => around[opening] === outside,
  )
  return {
    openings,
    outside,
    nobody: outside + 1,
    ...leastLosses(instance, planned),
    around,
    inside: [...caps.map(({ members }) => members), [...free, ...caps.map((_, cap) => openings + cap)]],
    prices: Int32Array.from([...planned.openingPrices, ...caps.map(({ price }) => price)]),
    loads: Int32Array.from([...loads, ...caps.map(({ load }) => load)]),
    isFull: Uint8Array.from(loads, (load, opening) => (load >= (capacities[opening] ?? 0) ? 1 : 0)),
  }
}

/** How far everything is from where a chain begins, and how many people more are placed on the way. */
type Chain = { readonly heap: Heap; readonly more: Int8Array; readonly isSettled: Uint8Array }

/** Of chains that lose the same, one that places more people where it is met in time: both are as good. */
const reach = ({ heap, more, isSettled }: Chain, to: number, through: number, placed: number): void => {
  if (isSettled[to] === 1) return
  const known = heap.keys[to] ?? never
  if (through > known || (through === known && placed <= (more[to] ?? 0))) return
  if (through < known) offer(heap, to, through)
  more[to] = placed
}

type Step = { readonly lost: number; readonly placed: number; readonly limit: number }

/** Somebody of an opening goes to another or to nobody; an opening with a free place lets the chain out into what is around it. */
const leaveOpening = (ways: Ways, chain: Chain, from: number, { lost, placed, limit }: Step): void => {
  const { openings, moves, leavers, nobody, around, outside, isFull } = ways
  const [base, most] = [from * openings, limit - lost]
  for (let to = 0; to < openings; to += 1) {
    const loss = moves[base + to] ?? far
    if (loss < most) reach(chain, to, lost + loss, placed)
  }
  const loss = leavers[from] ?? far
  if (loss < most) reach(chain, nobody, lost + loss, placed)
  if (isFull[from] === 0) reach(chain, around[from] ?? outside, lost, placed)
}

/** What is inside a full cap, or inside everything, may have one person fewer; outside everything somebody may come. */
const leaveCap = (ways: Ways, chain: Chain, from: number, lost: number, placed: number): void => {
  const { openings, outside, nobody, inside, prices, loads } = ways
  for (const each of inside[from - openings] ?? [])
    if ((loads[each] ?? 0) > 0) reach(chain, each, lost + (prices[each] ?? 0), placed)
  if (from === outside) reach(chain, nobody, lost, placed + 1)
}

/** Somebody who has no place comes to an opening, or one person fewer is placed. */
const leaveNobody = ({ comers, outside }: Ways, chain: Chain, lost: number, placed: number): void => {
  comers.forEach((loss, to) => {
    if (loss !== far) reach(chain, to, lost + loss, placed)
  })
  reach(chain, outside, lost, placed - 1)
}

/**
 * Dijkstra's way from a cap to the openings asked for, as far as a chain to one of them may lose less than its place costs.
 * `asked` stand in the order of their prices, the highest first.
 */
const chainFrom = (ways: Ways, start: number, asked: readonly number[]): Chain => {
  const nodes = ways.nobody + 1
  const chain = { heap: makeHeap(nodes), more: new Int8Array(nodes), isSettled: new Uint8Array(nodes) }
  const { heap, isSettled } = chain
  let dearest = 0
  offer(heap, start, 0)
  while (heap.size > 0) {
    while (isSettled[asked[dearest] ?? -1] === 1) dearest += 1
    const limit = ways.prices[asked[dearest] ?? -1] ?? 0
    const node = takeNearest(heap)
    const [lost, placed] = [heap.keys[node] ?? never, chain.more[node] ?? 0]
    if (lost >= limit) return chain
    isSettled[node] = 1
    if (node < ways.openings) leaveOpening(ways, chain, node, { lost, placed, limit })
    else if (node === ways.nobody) leaveNobody(ways, chain, lost, placed)
    else leaveCap(ways, chain, node, lost, placed)
  }
  return chain
}

const nothing: Worth = { points: 0, placesMore: false }

/**
 * For each opening what solving again with one place more would add. Prices that prove a plan are not unique and only
 * bound it; this is exact, also under caps over several openings, which stay as they are.
 */
export const worthOfOneMore = (instance: Instance, planned: Planned): Worth[] => {
  const ways = waysOf(instance, planned)
  const worth = Array.from({ length: ways.openings }, (): Worth => nothing)
  for (let cap = ways.openings; cap <= ways.outside; cap += 1) {
    const members = (ways.inside[cap - ways.openings] ?? []).filter((each) => each < ways.openings)
    // A place that costs nothing beside its cap is worth nothing while the cap stays.
    const priceOf = (opening: number): number => ways.prices[opening] ?? 0
    const asked = members
      .filter((each) => priceOf(each) > 0)
      .sort((one, other) => priceOf(other) - priceOf(one))
    const { heap, more } = chainFrom(ways, cap, asked)
    for (const opening of asked) {
      const gain = priceOf(opening) - (heap.keys[opening] ?? never)
      if (gain <= 0) continue
      const placed = more[opening] ?? 0
      worth[opening] = { points: gain - placed * planned.priced.bonus, placesMore: placed > 0 }
    }
  }
  return worth
}
