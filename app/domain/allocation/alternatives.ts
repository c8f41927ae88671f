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

/**
 * The `count` openings beside their own that would take least from the total if the person had them: the prices of the
 * person and the place together, less the score. Cheapest first.
 */
export const alternativesOf = (
  instance: Instance,
  priced: Priced,
  person: number,
  own: number,
  count: number,
): Alternative[] => {
  const { starts, columns, scores } = instance
  const gain = (priced.peoplePrices[person] ?? 0) - priced.bonus
  const best: Alternative[] = []
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const [opening, score] = [columns[edge] ?? 0, scores[edge] ?? 0]
    const cost = gain + (priced.placePrices[opening] ?? 0) - score
    const last = best[count - 1]
    if (opening === own || (last && cost > last.cost)) continue
    best.push({ opening, score, cost })
    best.sort(inOrder)
    best.length = Math.min(best.length, count)
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
