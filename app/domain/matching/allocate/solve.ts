/** The best allocation of people to openings, exactly, with the prices that prove it. */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'
import { certify } from './certify'
import type { Group, Instance } from './instance'
import { checkInstance, mostScore } from './instance'
import type { Market } from './market'
import { openMarket } from './market'
import { admit, makeSearch } from './path'
import type { Solution } from './read'
import { readMarket } from './read'
import { checkGroups } from './groups'

export type Objective = 'best-total' | 'most-placements'

export type SolveOptions = {
  readonly objective?: Objective
  /** Caps over several openings; two of them lie apart, or one within the other. */
  readonly groups?: readonly Group[]
  /** What being placed counts for beside the score, where it is not the objective that says so. */
  readonly bonus?: number
  /** Called now and then with the people let in so far. May throw to stop. */
  readonly onProgress?: (done: number, of: number) => void
}

/** People between two calls of `onProgress`. */
const progressEvery = 1024

/** The highest score of each person; 0 for whoever has no edge. */
const bestWishes = ({ people, starts, scores }: Instance): Int32Array => {
  const wishes = new Int32Array(people)
  for (let person = 0; person < people; person += 1) {
    const end = starts[person + 1] ?? 0
    let best = 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const score = scores[edge] ?? 0
      if (score > best) best = score
    }
    wishes[person] = best
  }
  return wishes
}

/**
 * What being placed must count for so that one placement outweighs every change of scores. Letting one more person in moves
 * at most one person per opening, so it costs no more than that many highest scores.
 */
const bonusFor = (instance: Instance, objective: Objective, highest: number): number =>
  objective === 'best-total' ? 0 : Math.min(instance.people, instance.openings + 1) * highest

/** People, those with the highest score first; among equals, the order they are given in. */
const byBestWish = (wishes: Int32Array): Float64Array => {
  const people = wishes.length
  const keys = Float64Array.from(wishes, (best, person) => (mostScore - best) * people + person)
  keys.sort()
  for (let at = 0; at < people; at += 1) keys[at] = (keys[at] ?? 0) % people
  return keys
}

/** Lets everybody in, best wishes first: later people then mostly find that the places are dearer than they are worth. */
const fill = (market: Market, wishes: Int32Array, onProgress: SolveOptions['onProgress']): void => {
  const search = makeSearch(market)
  const { people } = market.instance
  const order = byBestWish(wishes)
  for (let at = 0; at < people; at += 1) {
    if (onProgress && at % progressEvery === 0) onProgress(at, people)
    admit(market, search, order[at] ?? 0)
  }
  onProgress?.(people, people)
}

export const solve = (instance: Instance, options: SolveOptions = {}): Result<Solution> => {
  const { objective = 'best-total', groups = [], onProgress } = options
  const checked = checkInstance(instance)
  if (!checked.ok) return checked
  const tree = checkGroups(instance, groups)
  if (!tree.ok) return tree
  const wishes = bestWishes(instance)
  const highest = wishes.reduce((high, each) => Math.max(high, each), 0)
  const bonus = options.bonus ?? bonusFor(instance, objective, highest)
  if (highest + bonus > mostScore || (highest + bonus) * instance.people > Number.MAX_SAFE_INTEGER) {
    return refuse('arithmetic-overflow', { values: { highest, people: instance.people } })
  }
  const market = openMarket(instance, groups, bonus)
  fill(market, wishes, onProgress)
  const solution = readMarket(market)
  const { isFeasible, isBounded, gap } = certify(instance, solution, groups)
  if (!isFeasible || !isBounded || gap !== 0) throw new Error('the allocation could not be proved')
  return ok({ ...solution, gap })
}
