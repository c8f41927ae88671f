/**
 * People who must not be together at one site make the question much harder: no prices prove the best any more. Found is
 * then a good allocation that keeps them apart, with a bound that is proved and the gap that remains to it.
 */
import type { Result } from '../../result'
import { ok } from '../../result'
import type { Instance } from './instance'
import type { Solution } from './read'
import type { SolveOptions } from './solve'
import { solve } from './solve'

export type Apart = {
  /** Two people each, who are never both at one site. */
  readonly pairs: readonly (readonly [number, number])[]
  /** The site of each opening. */
  readonly sites: Int32Array
}

/** An allocation that keeps pairs apart. Its prices prove the allocation only where nobody had to give way. */
export type ApartSolution = Solution & {
  /** No allocation that keeps them apart has a higher total (or, most placements first, a higher total with bonuses). */
  readonly bound: number
}

/** A person may not be at a site. */
type Ban = { readonly person: number; readonly site: number }

const worth = ({ total, placed, bonus }: Solution): number => total + placed * bonus

/** What someone would lose without a site: what they have now, above the best elsewhere at today's prices. */
const lossOf = (instance: Instance, { sites }: Apart, solution: Solution, { person, site }: Ban): number => {
  const { starts, columns, scores } = instance
  const end = starts[person + 1] ?? 0
  let elsewhere = 0
  for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
    const opening = columns[edge] ?? 0
    if (sites[opening] === site) continue
    const gain = (scores[edge] ?? 0) + solution.bonus - (solution.openingPrices[opening] ?? 0)
    if (gain > elsewhere) elsewhere = gain
  }
  return (solution.peoplePrices[person] ?? 0) - elsewhere
}

/** Of every pair that is together now, the one who loses less gives way; among equals the later in number. */
const bansFor = (instance: Instance, apart: Apart, solution: Solution): Ban[] => {
  const gone = new Set<number>()
  const siteOf = (person: number): number => {
    const opening = solution.assignment[person] ?? -1
    return opening < 0 || gone.has(person) ? -1 : (apart.sites[opening] ?? -1)
  }
  return apart.pairs.flatMap(([one, other]) => {
    const site = siteOf(one)
    if (one === other || site < 0 || site !== siteOf(other)) return []
    const [loss, otherLoss] = [one, other].map((person) =>
      lossOf(instance, apart, solution, { person, site }),
    )
    const person =
      (loss ?? 0) < (otherLoss ?? 0) ? one : (loss ?? 0) > (otherLoss ?? 0) ? other : Math.max(one, other)
    gone.add(person)
    return [{ person, site }]
  })
}

/** The same question without the edges of those who gave way. */
const without = (instance: Instance, { sites }: Apart, bans: readonly Ban[]): Instance => {
  const banned = new Map<number, Set<number>>()
  for (const { person, site } of bans) banned.set(person, (banned.get(person) ?? new Set()).add(site))
  const starts = new Int32Array(instance.people + 1)
  const columns = new Int32Array(instance.columns.length)
  const scores = new Int32Array(instance.columns.length)
  let count = 0
  for (let person = 0; person < instance.people; person += 1) {
    const its = banned.get(person)
    const end = instance.starts[person + 1] ?? 0
    for (let edge = instance.starts[person] ?? 0; edge < end; edge += 1) {
      const opening = instance.columns[edge] ?? 0
      if (its?.has(sites[opening] ?? -1)) continue
      columns[count] = opening
      scores[count] = instance.scores[edge] ?? 0
      count += 1
    }
    starts[person + 1] = count
  }
  return { ...instance, starts, columns: columns.subarray(0, count), scores: scores.subarray(0, count) }
}

/**
 * Keeps pairs apart: solves, lets one of every pair that came together give way at that site, and solves again until none
 * is left. Every round bans someone from a site for good, so it ends. The first round is the bound: it had all freedom.
 */
export const solveApart = (
  instance: Instance,
  apart: Apart,
  options: SolveOptions = {},
): Result<ApartSolution> => {
  const bans: Ban[] = []
  let now = instance
  let bound: number | undefined
  let bonus = options.bonus
  for (;;) {
    const solved = solve(now, bonus === undefined ? options : { ...options, bonus })
    if (!solved.ok) return solved
    const solution = solved.value
    bound ??= worth(solution)
    bonus ??= solution.bonus
    const more = bansFor(now, apart, solution)
    if (more.length === 0) return ok({ ...solution, bound, gap: bound - worth(solution) })
    bans.push(...more)
    now = without(instance, apart, bans)
  }
}
