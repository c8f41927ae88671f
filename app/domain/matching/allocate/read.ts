/** Reads an allocation and the prices that prove it out of a finished market. */

import type { Market } from './market'
import { isClosed } from './market'

export type Solution = {
  /** The sum of the scores of all who are placed. */
  readonly total: number
  readonly placed: number
  /** The opening of each person, or −1. */
  readonly assignment: Int32Array
  /** Price of a place at each opening, beside those of the groups around it. */
  readonly openingPrices: Int32Array
  /** What each person has from being there, above the price of their place. */
  readonly peoplePrices: Int32Array
  readonly groupPrices: Int32Array
  /** What being placed counted for beside the score: 0 for the best total. */
  readonly bonus: number
  /** How much better any other allocation could be: 0, which is proved on every run. */
  readonly gap: number
}

type Prices = Pick<Solution, 'openingPrices' | 'groupPrices'>

/** What a person loses when they lose their place: nothing for whoever has none. */
const gainOf = ({ places, held, prices }: Market, person: number): number => {
  const place = places[person] ?? -1
  return place < 0 ? 0 : (held[person] ?? 0) - (prices[place] ?? 0)
}

/** What the first place at each closed opening would have to cost, so that nobody would rather have it. */
const wantedAt = (market: Market, peoplePrices: Int32Array): Float64Array => {
  const { people, openings, starts, columns, scores } = market.instance
  const wanted = new Float64Array(openings)
  for (let person = 0; person < people; person += 1) {
    const own = (peoplePrices[person] ?? 0) + market.floorPrice
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const opening = columns[edge] ?? 0
      const more = (scores[edge] ?? 0) - own
      if (more > (wanted[opening] ?? 0)) wanted[opening] = more
    }
  }
  return wanted
}

/** Every node's own price. Closed ones have none yet. */
const ownPrices = (market: Market): Int32Array => {
  const { nodes, parents, prices, floorPrice } = market
  const own = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    if (isClosed(market, node)) continue
    const parent = parents[node] ?? -1
    const around = parent < 0 ? floorPrice : (prices[parent] ?? 0)
    // An empty node may have stayed cheaper than the group around it: its own place costs nothing then.
    own[node] = Math.max(0, (prices[node] ?? 0) - around)
  }
  return own
}

/** The nearest node around an opening, itself included, that has no place at all. */
const closedAround = ({ capacities, parents }: Market, opening: number): number => {
  let at = opening
  while (at >= 0 && capacities[at] !== 0) at = parents[at] ?? -1
  return at
}

/** A node without places costs nothing to the proof, so it takes whatever price its openings still lack. */
const priceClosed = (market: Market, own: Int32Array, peoplePrices: Int32Array): void => {
  const { openings } = market.instance
  let wanted: Float64Array | undefined
  for (let opening = 0; opening < openings; opening += 1) {
    const closed = closedAround(market, opening)
    if (closed < 0) continue
    wanted ??= wantedAt(market, peoplePrices)
    let lacking = wanted[opening] ?? 0
    for (let at = opening; at >= 0; at = market.parents[at] ?? -1) lacking -= own[at] ?? 0
    if (lacking > 0) own[closed] = (own[closed] ?? 0) + lacking
  }
}

const pricesOf = (market: Market, peoplePrices: Int32Array): Prices => {
  const own = ownPrices(market)
  priceClosed(market, own, peoplePrices)
  const { openings } = market.instance
  return { openingPrices: own.slice(0, openings), groupPrices: own.slice(openings) }
}

/** The allocation without its gap: that has to be proved apart. */
export const readMarket = (market: Market): Omit<Solution, 'gap'> => {
  const { instance, places, held, floorPrice } = market
  const peoplePrices = new Int32Array(instance.people)
  let [total, placed] = [0, 0]
  for (let person = 0; person < instance.people; person += 1) {
    if ((places[person] ?? -1) < 0) continue
    total += held[person] ?? 0
    placed += 1
    peoplePrices[person] = gainOf(market, person)
  }
  const prices = pricesOf(market, peoplePrices)
  return { total, placed, assignment: places.slice(), ...prices, peoplePrices, bonus: -floorPrice }
}
