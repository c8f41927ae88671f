/**
 * What the people of one opening could change to, taken together: the best few moves out of it, kept until someone comes or
 * goes. A search passes the same openings again and again, and reads these instead of everyone's own list.
 */
import type { Market } from './market'
import { listed } from './market'

/** How many moves out of an opening are kept. */
export const moves = 16

export type Exchange = {
  /** Whether the moves of an opening have to be gathered again. */
  readonly isStale: Uint8Array
  /** Where each move leads, who would make it, and what they would score more than now. */
  readonly columns: Int32Array
  readonly people: Int32Array
  readonly gains: Int32Array
  readonly counts: Int32Array
  /** No move that is left out gains more than this above the price it leads to. */
  readonly bounds: Int32Array
  /** Who scores least at an opening. */
  readonly last: Int32Array
  /** For gathering: the best move to each opening, and in which round it was noted. */
  readonly round: Int32Array
  readonly bestGain: Int32Array
  readonly bestPerson: Int32Array
  readonly gathered: Int32Array
  rounds: number
}

export const makeExchange = (openings: number): Exchange => {
  const integers = (length: number): Int32Array => new Int32Array(length)
  return {
    isStale: new Uint8Array(openings).fill(1),
    columns: integers(openings * moves),
    people: integers(openings * moves),
    gains: integers(openings * moves),
    counts: integers(openings),
    bounds: integers(openings),
    last: integers(openings).fill(-1),
    round: integers(openings),
    bestGain: integers(openings),
    bestPerson: integers(openings),
    gathered: integers(openings),
    rounds: 0,
  }
}

/** Notes the best move to each opening that anyone here has listed; answers to how many. */
const gather = (market: Market, exchange: Exchange, opening: number): number => {
  const { first, next, held, bounds, listCounts, listColumns, listScores } = market
  const { round, bestGain, bestPerson, gathered } = exchange
  const rounds = ++exchange.rounds
  round[opening] = rounds
  bestGain[opening] = 2_147_483_647
  let count = 0
  let bound = -2_147_483_648
  let last = -1
  let least = 2_147_483_647
  for (let person = first[opening] ?? -1; person >= 0; person = next[person] ?? -1) {
    const now = held[person] ?? 0
    if (now < least || last < 0) {
      least = now
      last = person
    }
    const unlisted = (bounds[person] ?? 0) - now
    if (unlisted > bound) bound = unlisted
    const from = person * listed
    const end = from + (listCounts[person] ?? 0)
    for (let at = from; at < end; at += 1) {
      const column = listColumns[at] ?? 0
      const gain = (listScores[at] ?? 0) - now
      if (round[column] !== rounds) {
        round[column] = rounds
        gathered[count++] = column
      } else if (gain <= (bestGain[column] ?? 0)) continue
      bestGain[column] = gain
      bestPerson[column] = person
    }
  }
  exchange.bounds[opening] = bound
  exchange.last[opening] = last
  return count
}

/** Gathers the moves out of an opening again, and keeps the best at today's prices. */
export const gatherMoves = (market: Market, exchange: Exchange, opening: number): void => {
  const { prices } = market
  const { columns, people, gains, gathered, bestGain, bestPerson } = exchange
  const gatheredCount = gather(market, exchange, opening)
  let bound = exchange.bounds[opening] ?? 0
  const from = opening * moves
  const full = from + moves
  let end = from
  let least = -2_147_483_648
  for (let each = 0; each < gatheredCount; each += 1) {
    const column = gathered[each] ?? 0
    const gain = bestGain[column] ?? 0
    const worth = gain - (prices[column] ?? 0)
    if (end === full) {
      if (worth <= least) {
        if (worth > bound) bound = worth
        continue
      }
      if (least > bound) bound = least
      end -= 1
    }
    let at = end++
    for (; at > from; at -= 1) {
      const before = columns[at - 1] ?? 0
      if ((gains[at - 1] ?? 0) - (prices[before] ?? 0) >= worth) break
      columns[at] = before
      gains[at] = gains[at - 1] ?? 0
      people[at] = people[at - 1] ?? 0
    }
    columns[at] = column
    gains[at] = gain
    people[at] = bestPerson[column] ?? 0
    if (end === full) least = (gains[full - 1] ?? 0) - (prices[columns[full - 1] ?? 0] ?? 0)
  }
  exchange.counts[opening] = end - from
  exchange.bounds[opening] = bound
  exchange.isStale[opening] = 0
}
