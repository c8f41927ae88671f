/** The few best openings of each person, at hand for the search, with a bound on what the list leaves out. */
import type { Market } from './market'
import { listed } from './market'
import { type Stretch, wholeRow } from './wide'

/** Lists the best of a stretch of a person's edges at today's prices. */
export const listBest = (market: Market, person: number, stretch: Stretch): void => {
  const { prices, listColumns, listScores } = market
  const { columns, scores, end } = stretch
  const from = person * listed
  let count = 0
  let bound = stretch.bound
  let least = 0
  for (let edge = stretch.from; edge < end; edge += 1) {
    const column = columns[edge] ?? 0
    const score = scores[edge] ?? 0
    const worth = score - (prices[column] ?? 0)
    if (worth <= least) {
      if (worth > bound) bound = worth
      continue
    }
    let at = from + count
    if (count < listed) count += 1
    else if (least > bound) bound = least
    if (count === listed && at === from + listed) at -= 1
    // Sorted from the best: the new one sinks in.
    while (at > from) {
      const [beforeColumn, beforeScore] = [listColumns[at - 1] ?? 0, listScores[at - 1] ?? 0]
      if (beforeScore - (prices[beforeColumn] ?? 0) >= worth) break
      listColumns[at] = beforeColumn
      listScores[at] = beforeScore
      at -= 1
    }
    listColumns[at] = column
    listScores[at] = score
    if (count === listed) {
      const last = from + listed - 1
      least = (listScores[last] ?? 0) - (prices[listColumns[last] ?? 0] ?? 0)
    }
  }
  market.listCounts[person] = count
  market.bounds[person] = bound
}

/** Looks at a whole row again. */
export const lookAgain = (market: Market, person: number): void =>
  listBest(market, person, wholeRow(market, person))
