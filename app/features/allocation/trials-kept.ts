/** Changes made to the plan as it is kept solved, proved, and taken back: milliseconds instead of solving anew. */
import { addPlace, instanceNow, letGo, letIn, solutionNow } from '~/domain/matching/allocate/change'
import type { Row } from '~/domain/matching/allocate/change'
import { certify } from '~/domain/matching/allocate/certify'
import type { Instance } from '~/domain/matching/allocate/instance'
import { type Live, openLive } from '~/domain/matching/allocate/live'
import type { Solution } from '~/domain/matching/allocate/read'
import { type Saved, restore, save } from '~/domain/matching/allocate/saved'
import { takePlace } from '~/domain/matching/allocate/take-place'
import type { Engine } from '~/domain/matching/engine/columns'
import type { Order, Sum } from './order'
import type { Solved } from './solving'

/** Somebody who comes in: new, or one of the plan's people as they would be after a course. */
export type Comer = { readonly row: Row; readonly of: number | null }

export type Changed = {
  readonly capacities: Int32Array
  readonly gone: ReadonlySet<number>
  readonly comers: readonly Comer[]
}

export type WarmPlan = {
  readonly engine: Engine
  readonly order: Order
  solved: Solved
  readonly firstCome: Sum
  /** People of the plan in the order in which they are served first come, first served. */
  readonly queue: Int32Array
  /** The plan kept solved, once it was first asked. */
  kept?: { readonly live: Live; readonly saved: Saved }
}

export type Tried = {
  readonly instance: Instance
  readonly solution: Omit<Solution, 'gap'>
  /** How long it took to have the best plan again. */
  readonly ms: number
}

/** More people than a few courses teach. */
const room = { people: 512, edges: 512 * 256 }

/** The plan's edges are millions: once they are kept with room for more, the plan reads them there. */
const sharing = (solved: Solved, { market, known }: Live): Solved => {
  const { columns, scores } = market.instance
  const whole = {
    ...solved.whole,
    columns: columns.subarray(0, known.edges),
    scores: scores.subarray(0, known.edges),
  }
  return { ...solved, whole, instance: whole }
}

/** Only the plain question is kept solved: caps over several openings and people kept apart are solved anew. */
const keptOf = (warm: WarmPlan): WarmPlan['kept'] => {
  const { whole, groups, solution } = warm.solved
  if (groups.length > 0 || warm.order.apart.length > 0) return undefined
  if (warm.kept) return warm.kept
  const live = openLive(whole, solution, { people: room.people, edges: room.edges + whole.openings })
  warm.solved = sharing(warm.solved, live)
  warm.kept = { live, saved: save(live) }
  return warm.kept
}

/** False when somebody cannot be let in: too many, or a score that a placement would not outweigh. */
const makeChanges = (live: Live, { capacities, gone, comers }: Changed): boolean => {
  for (const person of gone) letGo(live, person)
  capacities.forEach((wanted, opening) => {
    const { capacities: now } = live.market
    while ((now[opening] ?? 0) > wanted) takePlace(live, opening)
    while ((now[opening] ?? 0) < wanted) addPlace(live, opening)
  })
  return comers.every(({ row }) => letIn(live, row).ok)
}

/** What somebody asks for counts only when it is proved. */
const proved = (live: Live): Pick<Tried, 'instance' | 'solution'> => {
  const [instance, solution] = [instanceNow(live), solutionNow(live)]
  const { isFeasible, isBounded, gap } = certify(instance, { ...solution, isGone: live.isGone })
  if (!isFeasible || !isBounded || gap !== 0) throw new Error('the changed plan could not be proved')
  return { instance, solution }
}

/** The best plan with the changes; undefined when it has to be solved anew. */
export const solveKept = (warm: WarmPlan, changed: Changed): Tried | undefined => {
  const kept = keptOf(warm)
  if (!kept) return undefined
  const { live, saved } = kept
  const began = performance.now()
  const isMade = makeChanges(live, changed)
  const ms = performance.now() - began
  try {
    if (!isMade) return undefined
    const { instance, solution } = proved(live)
    // Rows stay as written until the next question; where they begin, and the places, go back with everything else.
    const { starts, capacities } = instance
    return {
      instance: { ...instance, starts: starts.slice(), capacities: capacities.slice() },
      solution,
      ms,
    }
  } finally {
    restore(live, saved)
  }
}
