/**
 * Where an allocation stands: who holds which place, and the price of every place. Prices are what makes the search
 * fast and the result provable: no one could do better elsewhere at the prices, and only full openings have one.
 */
import type { Tree } from './groups'
import { treeOf } from './groups'
import type { Group, Instance } from './instance'
import { mostScore } from './instance'
import type { Wide } from './wide'
import { makeWide } from './wide'

/** How many of a person's best openings are kept at hand. */
export const listed = 8

/** Openings come first among the nodes, then groups; each has one parent, and −1 is outside all groups. */
export type Market = Tree & {
  readonly instance: Instance
  readonly nodes: number
  readonly capacities: Int32Array
  /** Places taken, per node. */
  readonly loads: Int32Array
  /** Price of a place at the node with the prices of all groups around it. Outside all groups it is `floorPrice`. */
  readonly prices: Int32Array
  readonly floorPrice: number
  /** The opening of each person or −1, and its score. */
  readonly places: Int32Array
  readonly held: Int32Array
  /** Who is at an opening, as a chain: `first[opening]`, then `next[person]`. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  /** The best openings of each person when last looked at; whatever is not listed was worth no more than `bounds`. */
  readonly listColumns: Int32Array
  readonly listScores: Int32Array
  readonly listCounts: Int32Array
  readonly bounds: Int32Array
  readonly wide: Wide
}

/** Price of what nobody can have: above every score. */
export const closedPrice = mostScore

/** Nobody is placed. `bonus` is what being placed is worth beside the score. */
export const openMarket = (instance: Instance, groups: readonly Group[], bonus: number): Market => {
  const { people, openings } = instance
  const nodes = openings + groups.length
  const capacities = new Int32Array(nodes)
  capacities.set(instance.capacities)
  groups.forEach(({ capacity }, at) => (capacities[openings + at] = capacity))
  const integers = (length: number): Int32Array => new Int32Array(length)
  const market: Market = {
    instance,
    nodes,
    capacities,
    ...treeOf(openings, groups),
    loads: integers(nodes),
    prices: integers(nodes).fill(-bonus),
    floorPrice: -bonus,
    places: integers(people).fill(-1),
    held: integers(people),
    first: integers(openings).fill(-1),
    next: integers(people).fill(-1),
    previous: integers(people).fill(-1),
    listColumns: integers(people * listed),
    listScores: integers(people * listed),
    listCounts: integers(people),
    bounds: integers(people),
    wide: makeWide(instance),
  }
  for (let node = 0; node < nodes; node += 1) if (isClosed(market, node)) market.prices[node] = closedPrice
  return market
}

/** Whether no one can ever be at a node: it, or a group around it, has no place at all. */
export const isClosed = ({ capacities, parents }: Market, node: number): boolean => {
  for (let at = node; at >= 0; at = parents[at] ?? -1) if (capacities[at] === 0) return true
  return false
}

/** Puts a person into an opening. */
export const seat = (market: Market, person: number, opening: number, score: number): void => {
  const { first, next, previous, places, held } = market
  const after = first[opening] ?? -1
  next[person] = after
  previous[person] = -1
  if (after >= 0) previous[after] = person
  first[opening] = person
  places[person] = opening
  held[person] = score
}

/** Takes a person out of where they are. */
export const unseat = (market: Market, person: number): void => {
  const { first, next, previous, places } = market
  const [before, after] = [previous[person] ?? -1, next[person] ?? -1]
  if (before >= 0) next[before] = after
  else first[places[person] ?? 0] = after
  if (after >= 0) previous[after] = before
  places[person] = -1
}
