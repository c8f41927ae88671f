/**
 * Gives a free place to whoever gains most by it: the shortest path backwards from the place. Somebody comes from elsewhere,
 * their place is free then, and so on, until somebody who has none comes in or a place stays free. Prices fall on the way.
 */
import { never, offer, takeNearest } from './heap'
import type { Live } from './live'
import { listed, seat, unseat } from './market'
import { nowhere } from './path'
import { forgetLists } from './wide'

/** A person who could come to an opening, at a score. */
type Comer = (person: number, score: number) => void

/** Those worth more than `floor` there; those who came later stand in no order. The best first, as long as `isWorth`. */
const eachComer = (live: Live, opening: number, isWorth: (score: number) => boolean, comer: Comer): void => {
  const { comers, later, known, isGone, market } = live
  const end = comers.starts[opening + 1] ?? 0
  for (let at = comers.starts[opening] ?? 0; at < end; at += 1) {
    const score = comers.scores[at] ?? 0
    if (!isWorth(score)) break
    const person = comers.people[at] ?? 0
    if (isGone[person] === 0) comer(person, score)
  }
  for (let at = later.first[opening] ?? -1; at >= 0; at = later.next[at] ?? -1) {
    const [person, score] = [later.owners[at] ?? 0, market.instance.scores[known.edges + at] ?? 0]
    if (isGone[person] === 0 && isWorth(score)) comer(person, score)
  }
}

/** What somebody has where they are; 0 for who is nowhere. */
const gainOf = ({ market: { places, held, prices } }: Live, person: number): number => {
  const place = places[person] ?? -1
  return place < 0 ? 0 : (held[person] ?? 0) - (prices[place] ?? 0)
}

/** A place here would be free: it may stay so, or someone comes from nowhere, or from another opening that is free then. */
const settle = (live: Live, opening: number): void => {
  const { market, search, toward } = live
  const { prices, places, floorPrice } = market
  const { heap } = search
  const distance = heap.keys[opening] ?? 0
  const base = distance + (prices[opening] ?? 0)
  if (base - floorPrice < search.limit) {
    search.limit = base - floorPrice
    search.end = opening
    search.newcomer = -1
  }
  eachComer(
    live,
    opening,
    (score) => base - score < search.limit,
    (person, score) => {
      const from = places[person] ?? -1
      const further = base - score + gainOf(live, person)
      if (from === opening || further >= search.limit) return
      if (from < 0) {
        search.limit = further
        search.end = opening
        search.newcomer = person
        search.wish = score
      } else if (further < (heap.keys[from] ?? 0)) {
        search.by[from] = person
        search.scoreBy[from] = score
        toward[from] = opening
        offer(heap, from, further)
      }
    },
  )
}

/** Everyone on the path moves one on, from its end to the place that was free. */
const move = ({ market, search, toward }: Live, opening: number): void => {
  const { loads } = market
  const { isStale } = search.exchange
  loads[opening] = (loads[opening] ?? 0) + 1
  if (search.newcomer >= 0) seat(market, search.newcomer, search.end, search.wish)
  else loads[search.end] = (loads[search.end] ?? 0) - 1
  for (let at = search.end; at !== opening; at = toward[at] ?? 0) {
    const person = search.by[at] ?? 0
    isStale[at] = 1
    unseat(market, person)
    seat(market, person, toward[at] ?? 0, search.scoreBy[at] ?? 0)
  }
  isStale[opening] = 1
}

const isListed = (
  { market: { listColumns, listCounts } }: Live,
  person: number,
  opening: number,
): boolean => {
  const end = person * listed + (listCounts[person] ?? 0)
  for (let at = person * listed; at < end; at += 1) if (listColumns[at] === opening) return true
  return false
}

/** An opening has become cheaper: whoever does not have it on their list may want it more than all that is not listed. */
const widenBounds = (live: Live, opening: number): void => {
  const { bounds, places, prices } = live.market
  const price = prices[opening] ?? 0
  eachComer(
    live,
    opening,
    (score) => score > price,
    (person, score) => {
      const place = places[person] ?? -1
      if (place >= 0) live.search.exchange.isStale[place] = 1
      if (score - price <= (bounds[person] ?? 0) || isListed(live, person, opening)) return
      bounds[person] = score - price
    },
  )
}

/** What was nearer than the end has become cheaper by the difference; the search is made ready for the next. */
const lowerPrices = (live: Live): void => {
  const { search, market } = live
  const { heap, passed, limit } = search
  forgetLists(market)
  for (let at = 0; at < search.passedCount; at += 1) {
    const opening = passed[at] ?? 0
    market.prices[opening] = (market.prices[opening] ?? 0) - limit + (heap.keys[opening] ?? 0)
    heap.keys[opening] = never
  }
  for (let at = 0; at < search.passedCount; at += 1) widenBounds(live, passed[at] ?? 0)
  for (let at = 0; at < heap.size; at += 1) heap.keys[heap.events[at] ?? 0] = never
  heap.size = 0
  search.passedCount = 0
}

/** Gives an opening that was closed the least price at which nobody would rather have a place there than what they have. */
export const openUp = (live: Live, opening: number): void => {
  let least = live.market.floorPrice
  eachComer(
    live,
    opening,
    (score) => score > least,
    (person, score) => (least = Math.max(least, score - gainOf(live, person))),
  )
  live.market.prices[opening] = least
  forgetLists(live.market)
  widenBounds(live, opening)
}

/** An opening that has a free place but a price: afterwards the allocation is the best again. */
export const fillPlace = (live: Live, opening: number): void => {
  const { search, market } = live
  const { heap } = search
  if ((market.prices[opening] ?? 0) <= market.floorPrice) return
  search.limit = never
  search.end = nowhere
  offer(heap, opening, 0)
  while (heap.size > 0 && (heap.keys[heap.events[0] ?? 0] ?? 0) < search.limit) {
    const nearest = takeNearest(heap)
    search.passed[search.passedCount++] = nearest
    settle(live, nearest)
  }
  move(live, opening)
  lowerPrices(live)
}
