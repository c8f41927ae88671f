/** The few best openings of each person, at hand for the search, with a bound on what the list leaves out. */
import type { Market } from './market'
import { listed } from './market'

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
