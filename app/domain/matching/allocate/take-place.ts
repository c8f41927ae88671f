/** Takes a place away from an allocation that is the best, and keeps it the best: one path from where the place was. */
import { never, offer } from './heap'
import type { Live } from './live'
import { closedPrice } from './market'
import { nowhere, raisePrices, run, start, walkBack } from './path'

/** Somebody must leave a full opening: they move on, and so on, until a free place is found or someone drops out. */
const giveUpPlace = ({ market, search }: Live, opening: number): void => {
  search.newcomer = -1
  search.limit = never
  search.end = nowhere
  search.by[opening] = start
  offer(search.heap, opening, 0)
  run(market, search)
  walkBack(market, search)
  raisePrices(market, search)
  market.loads[opening] = (market.loads[opening] ?? 0) - 1
}

/** One place fewer at an opening; afterwards the allocation is the best again. False when it has none. */
export const takePlace = (live: Live, opening: number): boolean => {
  const { capacities, loads, prices } = live.market
  const capacity = capacities[opening] ?? 0
  if (capacity === 0) return false
  capacities[opening] = capacity - 1
  if ((loads[opening] ?? 0) === capacity) giveUpPlace(live, opening)
  if (capacity === 1) prices[opening] = closedPrice
  return true
}
