/**
 * The way one newcomer, or one place taken away, changes who is where: the shortest path over openings, people contracted
 * into them. It ends in a free place, in someone dropping out, or in the newcomer staying out, whichever costs least.
 */
import type { Exchange } from './exchange'
import { gatherMoves, makeExchange, moves } from './exchange'
import type { Heap } from './heap'
import { makeHeap, never, offer, takeNearest } from './heap'
import type { Market } from './market'
import { leastListed, sinkIn, worthAt } from './lists'
import { listed, seat, unseat } from './market'
import { type Stretch, stretchWithin, wholeRow } from './wide'

/** Events of the heap are nodes, then people whose whole row may have to be read. */
export type Search = {
  readonly heap: Heap
  readonly exchange: Exchange
  /** Who would move into a node; −2 − n where the place passes along the edge of the tree from node n; −1 the start. */
  readonly by: Int32Array
  /** The score they would have there. */
  readonly scoreBy: Int32Array
  /** What was taken out of the heap and has to be forgotten. */
  readonly passed: Int32Array
  passedCount: number
  /** The cost of the cheapest end found so far, and that end: the last node, and who drops out there or −1. */
  limit: number
  end: number
  leaver: number
  newcomer: number
  /** What the newcomer's best opening is worth to them at the prices before. */
  wish: number
}

/** The end of a path on which nothing moves. */
export const nowhere = -1
export const start = -1
/** A limit within which nothing is reached: a row is then read for its list alone. */
const nothingNear = -never

export const makeSearch = ({ nodes, instance }: Market): Search => ({
  heap: makeHeap(nodes + instance.people + instance.openings),
  exchange: makeExchange(instance.openings),
  by: new Int32Array(nodes),
  scoreBy: new Int32Array(nodes),
  passed: new Int32Array(nodes),
  passedCount: 0,
  limit: 0,
  end: nowhere,
  leaver: -1,
  newcomer: -1,
  wish: 0,
})

/** Notes the way to a node unless a nearer one is known. Where a place is free the path may end, or go up in the tree. */
const reach = (
  market: Market,
  search: Search,
  node: number,
  distance: number,
  by: number,
  score: number,
): void => {
  const { heap } = search
  if (distance >= search.limit || distance >= (heap.keys[node] ?? 0)) return
  search.by[node] = by
  search.scoreBy[node] = score
  const isFree = (market.loads[node] ?? 0) < (market.capacities[node] ?? 0)
  const parent = market.parents[node] ?? -1
  if (isFree && parent < 0) {
    search.limit = distance
    search.end = node
    search.leaver = -1
    return
  }
  offer(heap, node, distance)
  if (!isFree) return
  // An empty node may have stayed cheaper than the group around it.
  const step = (market.prices[parent] ?? 0) - (market.prices[node] ?? 0)
  reach(market, search, parent, distance + step, -2 - node, 0)
}

/** Follows a person from where they are, at `base` = the way so far and what they have now, to their listed openings. */
const follow = (market: Market, search: Search, person: number, base: number, distance: number): void => {
  const { prices, listColumns, listScores } = market
  const from = person * listed
  const end = from + (market.listCounts[person] ?? 0)
  for (let at = from; at < end; at += 1) {
    const column = listColumns[at] ?? 0
    const score = listScores[at] ?? 0
    const further = base - (score - (prices[column] ?? 0))
    if (further < search.limit) reach(market, search, column, further, person, score)
  }
  const unlisted = base - (market.bounds[person] ?? 0)
  if (unlisted < search.limit) {
    offer(search.heap, market.nodes + person, unlisted > distance ? unlisted : distance)
  }
}

/** Reads a stretch of a person's row: whatever of it is near is reached, and the list is renewed in the same look. */
const readStretch = (
  market: Market,
  search: Search,
  person: number,
  base: number,
  { columns, scores, from: start, end, bound: beyond }: Stretch,
): void => {
  const { prices } = market
  const { keys } = search.heap
  const from = person * listed
  let [count, least, bound] = [0, leastListed(market, person), beyond]
  let near = base - search.limit
  for (let edge = start; edge < end; edge += 1) {
    const column = columns[edge] ?? 0
    const score = scores[edge] ?? 0
    const worth = score - (prices[column] ?? 0)
    if (worth > near && base - worth < (keys[column] ?? 0)) {
      reach(market, search, column, base - worth, person, score)
      near = base - search.limit
    }
    if (worth <= least) {
      if (worth > bound) bound = worth
      continue
    }
    if (count < listed) count += 1
    else if (least > bound) bound = least
    sinkIn(market, from, from + count - 1, column, score)
    if (count === listed) least = worthAt(market, from + listed - 1)
  }
  market.listCounts[person] = count
  market.bounds[person] = bound
}

/** Lists the best of a person's whole row. */
export const listRow = (market: Market, search: Search, person: number): void => {
  search.limit = nothingNear
  readStretch(market, search, person, 0, wholeRow(market, person))
}

/** What a person has now, at today's prices. */
const worthNow = ({ places, held, prices }: Market, person: number): number =>
  (held[person] ?? 0) - (prices[places[person] ?? 0] ?? 0)

/** A person's unlisted openings have come near: as much of the row is read as the search can reach. */
const widen = (market: Market, search: Search, person: number): void => {
  const { heap, newcomer } = search
  const place = market.places[person] ?? -1
  const distance = person === newcomer ? 0 : (heap.keys[place] ?? 0)
  const best = person === newcomer ? search.wish : worthNow(market, person)
  const stretch = stretchWithin(market, person, best, search.limit - distance)
  readStretch(market, search, person, distance + best, stretch)
}

/** A group that is full passes a want on to its parts: one of them would take a place less. */
const passDown = (market: Market, search: Search, group: number, distance: number): void => {
  const { childStarts, children, loads, prices } = market
  const price = prices[group] ?? 0
  const end = childStarts[group + 1] ?? 0
  for (let at = childStarts[group] ?? 0; at < end; at += 1) {
    const child = children[at] ?? 0
    if ((loads[child] ?? 0) === 0) continue
    reach(market, search, child, distance + (prices[child] ?? 0) - price, -2 - group, 0)
  }
}

/** The place of a node is wanted: whoever is there may drop out or move on, and groups pass it on to their openings. */
const settle = (market: Market, search: Search, node: number): void => {
  const distance = search.heap.keys[node] ?? 0
  if (node >= market.instance.openings) return passDown(market, search, node, distance)
  const { exchange } = search
  if (exchange.isStale[node] === 1) gatherMoves(market, exchange, node)
  const { held, prices } = market
  const base = distance - (prices[node] ?? 0)
  const last = exchange.last[node] ?? -1
  if (last >= 0 && base + (held[last] ?? 0) < search.limit) {
    search.limit = base + (held[last] ?? 0)
    search.end = node
    search.leaver = last
  }
  const { columns, gains, people } = exchange
  const end = node * moves + (exchange.counts[node] ?? 0)
  for (let at = node * moves; at < end; at += 1) {
    const column = columns[at] ?? 0
    const gain = gains[at] ?? 0
    const further = base - gain + (prices[column] ?? 0)
    if (further >= search.limit) continue
    const person = people[at] ?? 0
    reach(market, search, column, further, person, gain + (held[person] ?? 0))
  }
  const unlisted = base - (exchange.bounds[node] ?? 0)
  if (last >= 0 && unlisted < search.limit) {
    const event = market.nodes + market.instance.people + node
    offer(search.heap, event, unlisted > distance ? unlisted : distance)
  }
}

/** The moves kept for an opening do not reach far enough: everyone there is followed on their own. */
const settleEach = (market: Market, search: Search, opening: number, key: number): void => {
  const { first, next, held, prices } = market
  const base = (search.heap.keys[opening] ?? 0) - (prices[opening] ?? 0)
  for (let person = first[opening] ?? -1; person >= 0; person = next[person] ?? -1) {
    follow(market, search, person, base + (held[person] ?? 0), key)
  }
  search.exchange.isStale[opening] = 1
}

/** Nearest first, until nothing nearer than the cheapest end is left. */
export const run = (market: Market, search: Search): void => {
  const { heap } = search
  const { people } = market.instance
  while (heap.size > 0) {
    const key = heap.keys[heap.events[0] ?? 0] ?? 0
    if (key >= search.limit) return
    const event = takeNearest(heap)
    if (event < market.nodes) {
      search.passed[search.passedCount++] = event
      settle(market, search, event)
      continue
    }
    heap.keys[event] = never
    const person = event - market.nodes
    if (person < people) widen(market, search, person)
    else settleEach(market, search, person - people, key)
  }
}

/** Moves everyone along the path, from its end back to its start. */
export const walkBack = (market: Market, search: Search): void => {
  const { loads, parents, places } = market
  let node = search.end
  if (node < 0) return
  const { isStale } = search.exchange
  if (search.leaver >= 0) {
    isStale[places[search.leaver] ?? 0] = 1
    unseat(market, search.leaver)
  } else loads[node] = (loads[node] ?? 0) + 1
  while (node >= 0) {
    const by = search.by[node] ?? start
    if (by === start) return
    if (by < start) {
      const from = -2 - by
      if (parents[from] === node) loads[from] = (loads[from] ?? 0) + 1
      else loads[node] = (loads[node] ?? 0) - 1
      node = from
    } else {
      const from = places[by] ?? -1
      if (from >= 0) {
        isStale[from] = 1
        unseat(market, by)
      }
      isStale[node] = 1
      seat(market, by, node, search.scoreBy[node] ?? 0)
      node = from
    }
  }
}

/** What was nearer than the end has become dearer by the difference; the search is made ready for the next. */
export const raisePrices = ({ prices }: Market, search: Search): void => {
  const { heap, passed, limit } = search
  for (let at = 0; at < search.passedCount; at += 1) {
    const node = passed[at] ?? 0
    prices[node] = (prices[node] ?? 0) + limit - (heap.keys[node] ?? 0)
    heap.keys[node] = never
  }
  for (let at = 0; at < heap.size; at += 1) heap.keys[heap.events[at] ?? 0] = never
  heap.size = 0
  search.passedCount = 0
}

/** Lets a newcomer in: afterwards the allocation is the best for all who came so far. */
export const admit = (market: Market, search: Search, person: number): void => {
  listRow(market, search, person)
  if (market.listCounts[person] === 0) return
  const best = person * listed
  search.wish = (market.listScores[best] ?? 0) - (market.prices[market.listColumns[best] ?? 0] ?? 0)
  search.newcomer = person
  search.limit = search.wish
  search.end = nowhere
  follow(market, search, person, search.wish, 0)
  run(market, search)
  walkBack(market, search)
  raisePrices(market, search)
}
