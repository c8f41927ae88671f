/** Takes a place away from an allocation that is the best, and keeps it the best: one path from where the place was. */
import { never, offer } from './heap'
import type { Market } from './market'
import type { Search } from './path'
import { nowhere, raisePrices, run, start, walkBack } from './path'

/** One place fewer at an opening; afterwards the allocation is the best again. For markets without groups. */
export const takePlace = (market: Market, search: Search, opening: number): boolean => {
  const { capacities, loads } = market
  const capacity = capacities[opening] ?? 0
  if (capacity === 0) return false
  capacities[opening] = capacity - 1
  if ((loads[opening] ?? 0) < capacity) return true
  search.newcomer = -1
  search.limit = never
  search.end = nowhere
  search.by[opening] = start
  offer(search.heap, opening, 0)
  run(market, search)
  walkBack(market, search)
  raisePrices(market, search)
  loads[opening] = capacity - 1
  return true
}
