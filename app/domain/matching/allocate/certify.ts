/**
 * Proves an allocation: that it keeps to the capacities, and that no other could have a higher total. The proof needs only
 * the prices: whoever fills these places, what people gain and what places cost can never be exceeded by scores.
 * It shares nothing with the way the allocation was found.
 */
import type { Group, Instance } from './instance'

/** What is proved about. `groupPrices` belong to `groups`, in their order. */
export type Claim = {
  readonly total: number
  readonly placed: number
  readonly assignment: Int32Array
  readonly openingPrices: Int32Array
  readonly peoplePrices: Int32Array
  readonly groupPrices?: Int32Array
  /** What being placed counts for beside the score: 0 for the best total. */
  readonly bonus?: number
  /** People who are not there, marked by 1: what is written in their rows binds nobody. */
  readonly isGone?: Uint8Array
}

export type Certificate = {
  /** Whether the allocation keeps to edges and capacities, and its total is the sum of its scores. */
  readonly isFeasible: boolean
  /** Whether no edge is worth more than its person's and its place's prices together. */
  readonly isBounded: boolean
  /** How much better any other allocation could at most be. 0 proves that none is better. */
  readonly gap: number
}

const scoreAt = ({ starts, columns, scores }: Instance, person: number, opening: number): number => {
  const end = starts[person + 1] ?? 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1)
    if (columns[edge] === opening) return scores[edge] ?? 0
  return 0
}

const keepsCapacities = (instance: Instance, taken: Int32Array, groups: readonly Group[]): boolean =>
  taken.every((places, opening) => places <= (instance.capacities[opening] ?? 0)) &&
  groups.every(
    ({ capacity, members }) => members.reduce((sum, opening) => sum + (taken[opening] ?? 0), 0) <= capacity,
  )

const isFeasible = (instance: Instance, claim: Claim, groups: readonly Group[]): boolean => {
  const taken = new Int32Array(instance.openings)
  let [total, placed] = [0, 0]
  for (let person = 0; person < instance.people; person += 1) {
    const opening = claim.assignment[person] ?? -1
    if (opening < 0) continue
    if (claim.isGone?.[person] === 1) return false
    const score = scoreAt(instance, person, opening)
    if (score === 0) return false
    taken[opening] = (taken[opening] ?? 0) + 1
    total += score
    placed += 1
  }
  return total === claim.total && placed === claim.placed && keepsCapacities(instance, taken, groups)
}

/** The price of a place at each opening with those of the groups around it. */
const fullPrices = (claim: Claim, groups: readonly Group[]): Float64Array => {
  const prices = Float64Array.from(claim.openingPrices)
  groups.forEach(({ members }, at) => {
    for (const opening of members) prices[opening] = (prices[opening] ?? 0) + (claim.groupPrices?.[at] ?? 0)
  })
  return prices
}

const isBounded = (instance: Instance, claim: Claim, groups: readonly Group[]): boolean => {
  const { people, starts, columns, scores } = instance
  const prices = fullPrices(claim, groups)
  const bonus = claim.bonus ?? 0
  for (let person = 0; person < people; person += 1) {
    if (claim.isGone?.[person] === 1) continue
    const own = (claim.peoplePrices[person] ?? 0) - bonus
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      if (own + (prices[columns[edge] ?? 0] ?? 0) < (scores[edge] ?? 0)) return false
    }
  }
  return noneBelowZero(claim)
}

const noneBelowZero = ({ openingPrices, peoplePrices, groupPrices }: Claim): boolean =>
  [openingPrices, peoplePrices, groupPrices ?? []].every((prices) =>
    prices.every((price: number) => price >= 0),
  )

/** What the prices say no allocation can exceed. */
const boundOf = (instance: Instance, claim: Claim, groups: readonly Group[]): number => {
  let bound = 0
  for (let person = 0; person < instance.people; person += 1) bound += claim.peoplePrices[person] ?? 0
  for (let opening = 0; opening < instance.openings; opening += 1) {
    bound += (instance.capacities[opening] ?? 0) * (claim.openingPrices[opening] ?? 0)
  }
  groups.forEach(({ capacity }, at) => (bound += capacity * (claim.groupPrices?.[at] ?? 0)))
  return bound
}

/** What can be proved of an allocation by its prices; exact, in whole numbers. */
export const certify = (instance: Instance, claim: Claim, groups: readonly Group[] = []): Certificate => ({
  isFeasible: isFeasible(instance, claim, groups),
  isBounded: isBounded(instance, claim, groups),
  gap: boundOf(instance, claim, groups) - claim.total - (claim.bonus ?? 0) * claim.placed,
})
