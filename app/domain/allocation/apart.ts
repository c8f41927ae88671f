/**
 * Keeps people apart at one site. That makes the question harder than an exact method can answer, so the best plan without
 * the rule is the proven bound, and the plan that keeps to it is found by closing the site to one of each pair that meets.
 */
import type { Instance } from '../matching/allocate/instance'
import type { Solution } from '../matching/allocate/read'
import type { SolveOptions } from '../matching/allocate/solve'
import { solve } from '../matching/allocate/solve'
import type { Result } from '../result'
import { ok } from '../result'

export type Apart = {
  /** Pairs of people, one after the other. */
  readonly pairs: Int32Array
  /** The site of each opening. */
  readonly sites: Int32Array
}

export type ApartPlan = {
  /** With the edges that were closed left out. */
  readonly instance: Instance
  readonly solution: Solution
  /** The best plan without the rule: none that keeps to it is better. */
  readonly bound: { readonly total: number; readonly placed: number }
}

type Closing = { readonly person: number; readonly site: number }

/** What somebody would lose without a site: what they have now, above the best elsewhere at today's prices. */
const lossOf = (
  instance: Instance,
  { sites }: Apart,
  solution: Solution,
  { person, site }: Closing,
): number => {
  const { starts, columns, scores } = instance
  const end = starts[person + 1] ?? 0
  let elsewhere = 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const opening = columns[edge] ?? 0
    if (sites[opening] === site) continue
    elsewhere = Math.max(
      elsewhere,
      (scores[edge] ?? 0) + solution.bonus - (solution.openingPrices[opening] ?? 0),
    )
  }
  return (solution.peoplePrices[person] ?? 0) - elsewhere
}

/** Of each pair that meets, the one who loses less gives way; of equals the later. Who has given way meets nobody. */
const meetingsIn = (instance: Instance, solution: Solution, apart: Apart): Closing[] => {
  const { pairs, sites } = apart
  const gone = new Set<number>()
  const siteOf = (person: number): number => {
    const opening = solution.assignment[person] ?? -1
    return opening < 0 || gone.has(person) ? -1 : (sites[opening] ?? -1)
  }
  const found: Closing[] = []
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, other] = [pairs[at] ?? 0, pairs[at + 1] ?? 0]
    const site = siteOf(one)
    if (one === other || site < 0 || site !== siteOf(other)) continue
    const loss = (person: number): number => lossOf(instance, apart, solution, { person, site })
    const [mine, theirs] = [loss(one), loss(other)]
    const person = mine === theirs ? Math.max(one, other) : mine < theirs ? one : other
    gone.add(person)
    found.push({ person, site })
  }
  return found
}

/** The instance without the edges of some people to some sites. */
const without = (instance: Instance, closings: readonly Closing[], sites: Int32Array): Instance => {
  const closed = new Set(closings.map(({ person, site }) => `${person} ${site}`))
  const people = new Set(closings.map(({ person }) => person))
  const { starts, columns, scores } = instance
  const kept = { starts: new Int32Array(starts.length), columns: columns.slice(), scores: scores.slice() }
  let count = 0
  for (let person = 0; person < instance.people; person += 1) {
    kept.starts[person] = count
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const opening = columns[edge] ?? 0
      if (people.has(person) && closed.has(`${person} ${sites[opening] ?? 0}`)) continue
      kept.columns[count] = opening
      kept.scores[count] = scores[edge] ?? 0
      count += 1
    }
  }
  kept.starts[instance.people] = count
  return { ...instance, ...kept, columns: kept.columns.slice(0, count), scores: kept.scores.slice(0, count) }
}

/** Solves, and again with sites closed until nobody meets whom they are kept apart from. Every round closes more. */
export const solveApart = (whole: Instance, options: SolveOptions, apart: Apart): Result<ApartPlan> => {
  const first = solve(whole, options)
  if (!first.ok) return first
  const { total, placed } = first.value
  const bound = { total, placed }
  let [instance, solution] = [whole, first.value]
  for (
    let met = meetingsIn(whole, solution, apart);
    met.length > 0;
    met = meetingsIn(instance, solution, apart)
  ) {
    instance = without(instance, met, apart.sites)
    const again = solve(instance, options)
    if (!again.ok) return again
    solution = again.value
  }
  return ok({ instance, solution, bound })
}
