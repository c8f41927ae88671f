/** Changes to an allocation that is kept solved. After each of them it is the best again. */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'
import { fillPlace, openUp } from './fill-place'
import { type Instance, isCount } from './instance'
import type { Live } from './live'
import { unseat } from './market'
import { admit } from './path'
import { type Solution, readMarket } from './read'

/** What somebody who comes could have: openings, and a score above 0 for each. */
export type Row = { readonly columns: readonly number[]; readonly scores: readonly number[] }

/** One place more at an opening. */
export const addPlace = (live: Live, opening: number): void => {
  const { capacities, loads } = live.market
  const capacity = capacities[opening] ?? 0
  capacities[opening] = capacity + 1
  if (capacity === 0) openUp(live, opening)
  if ((loads[opening] ?? 0) === capacity) fillPlace(live, opening)
}

/** Somebody goes; their place goes to whoever gains most by it. */
export const letGo = (live: Live, person: number): void => {
  const { isGone, market, search } = live
  if (isGone[person] === 1) return
  isGone[person] = 1
  const place = market.places[person] ?? -1
  if (place < 0) return
  unseat(market, person)
  search.exchange.isStale[place] = 1
  market.loads[place] = (market.loads[place] ?? 0) - 1
  fillPlace(live, place)
}

/** Somebody who went comes back. */
export const letBack = (live: Live, person: number): void => {
  if (live.isGone[person] !== 1) return
  live.isGone[person] = 0
  admit(live.market, live.search, person)
}

const faultIn = ({ market }: Live, { columns, scores }: Row): string | undefined => {
  const { openings } = market.instance
  if (columns.length !== scores.length) return 'instance-shape'
  if (columns.some((column) => column < 0 || column >= openings)) return 'opening-unknown'
  if (new Set(columns).size < columns.length) return 'edge-repeated'
  return scores.some((score) => score <= 0) ? 'score-not-positive' : undefined
}

/** Whether being placed still outweighs all scores with one more person, where it did; and whether prices stay countable. */
const isTooHigh = ({ market, people }: Live, { scores }: Row): boolean => {
  const { instance, floorPrice } = market
  const highest = scores.reduce((most, each) => Math.max(most, each), 0)
  if (instance.scores instanceof Uint16Array && highest > 65_535) return true
  if (floorPrice === 0) return highest * (people + 1) > Number.MAX_SAFE_INTEGER || !isCount(highest)
  return Math.min(people + 1, instance.openings + 1) * highest > -floorPrice
}

const writeRow = (live: Live, { columns, scores }: Row): void => {
  const { market, later, known, people: person } = live
  const { instance } = market
  columns.forEach((column, each) => {
    const edge = live.edges + each
    instance.columns[edge] = column
    instance.scores[edge] = scores[each] ?? 0
    const at = edge - known.edges
    later.owners[at] = person
    later.next[at] = later.first[column] ?? -1
    later.first[column] = at
  })
  live.edges += columns.length
  live.people += 1
  instance.starts.fill(live.edges, live.people)
}

/**
 * Somebody new comes; gives their number. Refused with the fault of their row, `score-too-high` where a placement would no longer
 * outweigh it, `no-room` where the allocation must be opened anew.
 */
export const letIn = (live: Live, row: Row): Result<number> => {
  const fault = faultIn(live, row)
  if (fault) return refuse(fault)
  if (isTooHigh(live, row)) return refuse('score-too-high')
  const { columns } = live.market.instance
  if (live.people >= live.isGone.length || live.edges + row.columns.length > columns.length)
    return refuse('no-room')
  const person = live.people
  writeRow(live, row)
  admit(live.market, live.search, person)
  return ok(person)
}

/** The question as it stands now: rows of who has gone are there still. */
export const instanceNow = ({ market }: Live): Instance => ({
  ...market.instance,
  capacities: market.capacities,
})

/** The allocation as it stands now, with the prices that prove it. */
export const solutionNow = ({ market }: Live): Omit<Solution, 'gap'> => readMarket(market)
