/** What an allocation that is kept solved was before changes are tried on it, so that they can be taken back. */
import type { Live } from './live'
import { forgetLists } from './wide'

/** Copies of what changes, in a fixed order. */
export type Saved = {
  readonly copies: readonly (Int32Array | Uint8Array)[]
  readonly people: number
  readonly edges: number
}

/** Everything that a change writes to. Rows of people who came later need no copy: nothing points to them afterwards. */
const changing = ({ market, later, isGone }: Live): readonly (Int32Array | Uint8Array)[] => [
  market.instance.starts,
  market.capacities,
  market.loads,
  market.prices,
  market.places,
  market.held,
  market.first,
  market.next,
  market.previous,
  market.listColumns,
  market.listScores,
  market.listCounts,
  market.bounds,
  later.first,
  isGone,
]

export const save = (live: Live): Saved => ({
  copies: changing(live).map((each) => each.slice()),
  people: live.people,
  edges: live.edges,
})

export const restore = (live: Live, { copies, people, edges }: Saved): void => {
  changing(live).forEach((each, at) => each.set(copies[at] ?? []))
  live.people = people
  live.edges = edges
  live.search.exchange.isStale.fill(1)
  forgetLists(live.market)
}
