/** The few best openings of each person, at hand for the search, with a bound on what the list leaves out. */
import type { Market } from './market'
import { listed } from './market'
import { type Stretch, wholeRow } from './wide'

/** Puts an opening into a person's list, from the end at `last` up to where it belongs: the best stand first. */
export const sinkIn = (
  { prices, listColumns, listScores }: Market,
  from: number,
  last: number,
  column: number,
  score: number,
): void => {
  const worth = score - (prices[column] ?? 0)
  let at = last
  for (; at > from; at -= 1) {
    const [beforeColumn, beforeScore] = [listColumns[at - 1] ?? 0, listScores[at - 1] ?? 0]
    if (beforeScore - (prices[beforeColumn] ?? 0) >= worth) break
    listColumns[at] = beforeColumn
    listScores[at] = beforeScore
  }
  listColumns[at] = column
  listScores[at] = score
}

/** What the opening at a place of a list is worth at today's prices. */
export const worthAt = ({ prices, listColumns, listScores }: Market, at: number): number =>
  (listScores[at] ?? 0) - (prices[listColumns[at] ?? 0] ?? 0)

/** A full list says already what the best are worth at least: whatever is worth no more than this is not among them. */
export const leastListed = (market: Market, person: number): number => {
  if (market.listCounts[person] !== listed) return 0
  const from = person * listed
  let least = worthAt(market, from)
  for (let at = from + 1; at < from + listed; at += 1) least = Math.min(least, worthAt(market, at))
  return Math.max(0, least - 1)
}

/** Lists the best of a stretch of a person's edges at today's prices. */
const listBest = (market: Market, person: number, stretch: Stretch): void => {
  const { prices } = market
  const { columns, scores, end } = stretch
  const from = person * listed
  let [count, least, bound] = [0, 0, stretch.bound]
  for (let edge = stretch.from; edge < end; edge += 1) {
    const column = columns[edge] ?? 0
    const score = scores[edge] ?? 0
    const worth = score - (prices[column] ?? 0)
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

/** Looks at a whole row again. */
export const lookAgain = (market: Market, person: number): void =>
  listBest(market, person, wholeRow(market, person))
