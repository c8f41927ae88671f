/**
 * An allocation that is kept as it is solved and can be changed: people come and go, places come and go, and after each
 * change it is the best again, with prices that prove it. For questions without caps over several openings.
 */
import { type ByOpening, byOpening } from './by-opening'
import { type Instance, type Numbers, alike } from './instance'
import type { Market } from './market'
import { closedPrice, openMarket, seat } from './market'
import { type Search, listRow, makeSearch } from './path'
import type { Solution } from './read'

/** Room for people who come later. */
export type Room = { readonly people: number; readonly edges: number }

/** Edges of people who came later, counted from the first of them, as a chain for each opening: `first`, then `next`. */
export type Later = { readonly first: Int32Array; readonly next: Int32Array; readonly owners: Int32Array }

export type Live = {
  readonly market: Market
  readonly search: Search
  readonly comers: ByOpening
  readonly later: Later
  /** Which way the place of an opening goes on when its person moves. */
  readonly toward: Int32Array
  /** People who are not there, though their row is. */
  readonly isGone: Uint8Array
  /** Edges and people the allocation was opened with, and how many there are by now. */
  readonly known: { readonly people: number; readonly edges: number }
  people: number
  edges: number
}

const longer = (numbers: Numbers, more: number): Numbers => {
  const room = alike(numbers, numbers.length + more)
  room.set(numbers)
  return room
}

/** The same question with empty rows for people who come later. */
const roomier = (instance: Instance, room: Room): Instance => ({
  people: instance.people + room.people,
  openings: instance.openings,
  capacities: instance.capacities.slice(),
  starts: Int32Array.from(longer(instance.starts, room.people)).fill(
    instance.columns.length,
    instance.people + 1,
  ),
  columns: longer(instance.columns, room.edges),
  scores: longer(instance.scores, room.edges),
})

const scoreIn = ({ starts, columns, scores }: Instance, person: number, opening: number): number => {
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1)
    if (columns[edge] === opening) return scores[edge] ?? 0
  return 0
}

/** Puts everybody where the solution has them, at its prices. */
const settleIn = (market: Market, search: Search, { assignment, openingPrices }: Solution): void => {
  const { instance, prices, loads, capacities, floorPrice } = market
  for (let opening = 0; opening < instance.openings; opening += 1)
    prices[opening] = capacities[opening] === 0 ? closedPrice : (openingPrices[opening] ?? 0) + floorPrice
  assignment.forEach((opening, person) => {
    if (opening < 0) return
    seat(market, person, opening, scoreIn(instance, person, opening))
    loads[opening] = (loads[opening] ?? 0) + 1
    listRow(market, search, person)
  })
}

/** Opens a proved solution of a question without caps for changes. */
export const openLive = (instance: Instance, solution: Solution, room: Room): Live => {
  const { openings } = instance
  const market = openMarket(roomier(instance, room), [], solution.bonus)
  const search = makeSearch(market)
  settleIn(market, search, solution)
  return {
    market,
    search,
    comers: byOpening(instance),
    later: {
      first: new Int32Array(openings).fill(-1),
      next: new Int32Array(room.edges),
      owners: new Int32Array(room.edges),
    },
    toward: new Int32Array(openings),
    isGone: new Uint8Array(instance.people + room.people),
    known: { people: instance.people, edges: instance.columns.length },
    people: instance.people,
    edges: instance.columns.length,
  }
}
