/** Tries changes on a plan that is kept warm: a place more or fewer, a person less or more. Nothing of it is kept. */
import { firstCome, queueBy } from '~/domain/allocation/rivals'
import { scoreOfPair } from '~/domain/matching/engine/edges'
import { fitOf, waitsOf } from '~/domain/matching/engine/edges'
import type { Engine } from '~/domain/matching/engine/columns'
import type { Instance } from '~/domain/matching/allocate/instance'
import type { Order, Sum, Trial, TrialMove, TrialResult } from './order'
import { type Solved, solveOrder } from './solving'

export type WarmPlan = {
  readonly engine: Engine
  readonly order: Order
  readonly solved: Solved
  readonly firstCome: Sum
}

type Changed = {
  readonly capacities: Int32Array
  readonly gone: ReadonlySet<number>
  /** Rows of the engine that come in. */
  readonly coming: readonly number[]
}

const changedBy = ({ places }: Order, trials: readonly Trial[]): Changed => {
  const capacities = places.slice()
  const [gone, coming] = [new Set<number>(), [] as number[]]
  for (const trial of trials) {
    if (trial.do === 'place')
      capacities[trial.opening] = Math.max(0, (capacities[trial.opening] ?? 0) + trial.by)
    else if (trial.do === 'without') gone.add(trial.person)
    else coming.push(trial.row)
  }
  return { capacities, gone, coming }
}

type Row = readonly (readonly [number, number])[]

/** The edges of somebody who comes in: asked pair by pair, for there are only a few of them. */
const rowOf = ({ engine, order }: WarmPlan, row: number, waited: number): Row =>
  order.openings.flatMap((id, opening) => {
    const fit = fitOf(engine, id, row)
    if (!fit || (fit.unknowns > 0 && !order.unknowns)) return []
    return [[opening, scoreOfPair(fit.points, fit.unknowns, waited)] as const]
  })

const instanceWith = (whole: Instance, { capacities, gone }: Changed, rows: readonly Row[]): Instance => {
  const added = rows.reduce((sum, row) => sum + row.length, 0)
  const people = whole.people + rows.length
  const starts = new Int32Array(people + 1)
  const [columns, scores] = [
    new Int32Array(whole.columns.length + added),
    new Int32Array(whole.columns.length + added),
  ]
  let count = 0
  for (let person = 0; person < whole.people; person += 1) {
    starts[person] = count
    if (gone.has(person)) continue
    const [from, to] = [whole.starts[person] ?? 0, whole.starts[person + 1] ?? 0]
    columns.set(whole.columns.subarray(from, to), count)
    scores.set(whole.scores.subarray(from, to), count)
    count += to - from
  }
  rows.forEach((row, at) => {
    starts[whole.people + at] = count
    for (const [opening, score] of row) {
      columns[count] = opening
      scores[count] = score
      count += 1
    }
  })
  starts[people] = count
  const { openings } = whole
  return {
    people,
    openings,
    capacities,
    starts,
    columns: columns.slice(0, count),
    scores: scores.slice(0, count),
  }
}

/** Whoever comes in stands at the end of the queue, as far as waiting is not known to the trial. */
const queueWith = ({ since }: Order, more: number): Int32Array => {
  const queue = queueBy(since)
  const longer = new Int32Array(queue.length + more)
  longer.set(queue)
  for (let at = 0; at < more; at += 1) longer[queue.length + at] = queue.length + at
  return longer
}

const movesBetween = (before: Int32Array, after: Int32Array): TrialMove[] => {
  const moves: TrialMove[] = []
  for (let person = 0; person < after.length; person += 1) {
    const [from, to] = [before[person] ?? -1, after[person] ?? -1]
    if (from !== to) moves.push({ person, from, to })
  }
  return moves
}

const sumOf = ({ total, placed }: Sum): Sum => ({ total, placed })

/** The plan with the changes beside the plan as it is. */
export const tryOut = (warm: WarmPlan, trials: readonly Trial[]): TrialResult | undefined => {
  const began = performance.now()
  const { engine, order, solved } = warm
  const changed = changedBy(order, trials)
  const waits = waitsOf(engine)
  const rows = changed.coming.map((row) => rowOf(warm, row, waits[row] ?? 0))
  const instance = instanceWith(solved.whole, changed, rows)
  const after = solveOrder(instance, order, () => undefined)
  if (!after.ok) return undefined
  const { solution, groups } = after.value
  return {
    before: sumOf(solved.solution),
    after: sumOf(solution),
    firstComeBefore: warm.firstCome,
    firstComeAfter: sumOf(firstCome(instance, queueWith(order, rows.length), groups)),
    moves: movesBetween(solved.solution.assignment, solution.assignment),
    ms: performance.now() - began,
  }
}
