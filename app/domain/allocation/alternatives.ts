/** What else a person could have, and what that would cost everybody else together. */
import type { Instance } from '../matching/allocate/instance'

/** Prices that prove a plan: of people, and of places with the caps around them. */
export type Priced = {
  readonly peoplePrices: Int32Array
  readonly placePrices: Int32Array
  /** What being placed counts for beside the score. */
  readonly bonus: number
}

export type Alternative = { readonly opening: number; readonly score: number; readonly cost: number }

export const scoreAt = ({ starts, columns, scores }: Instance, person: number, opening: number): number => {
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1)
    if (columns[edge] === opening) return scores[edge] ?? 0
  return 0
}

const inOrder = (one: Alternative, other: Alternative): number =>
  one.cost - other.cost || other.score - one.score || one.opening - other.opening

/** Puts a candidate where it belongs among the best so far; whoever is one too many falls out. */
const sinkIn = (best: Alternative[], count: number, candidate: Alternative): void => {
  let at = best.length < count ? best.length : count - 1
  for (; at > 0; at -= 1) {
    const before = best[at - 1]
    if (!before || inOrder(before, candidate) <= 0) break
    best[at] = before
  }
  best[at] = candidate
}

/**
 * The `count` openings beside their own that would take least from the total if the person had them: the prices of the
 * person and the place together, less the score. Cheapest first.
 */
export const alternativesOf = (
  { starts, columns, scores }: Instance,
  { peoplePrices, placePrices: prices, bonus }: Priced,
  person: number,
  own: number,
  count: number,
): Alternative[] => {
  const gain = (peoplePrices[person] ?? 0) - bonus
  const best: Alternative[] = []
  // The last of those kept; whatever costs more is passed by.
  let last: Alternative | undefined
  let most = Number.MAX_SAFE_INTEGER
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const opening = columns[edge] ?? 0
    const score = scores[edge] ?? 0
    const cost = gain + (prices[opening] ?? 0) - score
    if (cost > most || opening === own) continue
    const candidate = { opening, score, cost }
    if (last && inOrder(last, candidate) <= 0) continue
    sinkIn(best, count, candidate)
    last = best[count - 1]
    most = last?.cost ?? most
  }
  return best
}

/** The price of a place at each opening with those of the caps around it. */
export const placePrices = (
  openingPrices: Int32Array,
  groupPrices: Int32Array,
  groups: readonly { readonly members: readonly number[] }[],
): Int32Array => {
  const prices = openingPrices.slice()
  groups.forEach(({ members }, at) => {
    for (const opening of members) prices[opening] = (prices[opening] ?? 0) + (groupPrices[at] ?? 0)
  })
  return prices
}
