/** Solves an instance as its order asks: the objective, the caps, people kept apart. */
import { solveApart } from '~/domain/allocation/apart'
import { capsOf } from '~/domain/allocation/plan'
import type { Group, Instance } from '~/domain/matching/allocate/instance'
import type { Solution } from '~/domain/matching/allocate/read'
import { type Result, ok } from '~/domain/result'
import type { Order, Sum } from './order'

export type Solved = {
  /** Every edge that the law allows. */
  readonly whole: Instance
  /** The same without the edges closed to keep people apart: what the prices prove. */
  readonly instance: Instance
  readonly groups: readonly Group[]
  readonly solution: Solution
  /** No plan that keeps to every rule is better. */
  readonly bound: Sum
}

export const solveOrder = (
  whole: Instance,
  order: Order,
  onProgress: (done: number, of: number) => void,
): Result<Solved> => {
  const groups = capsOf(order.employers, order.employerCap)
  const options = { objective: order.objective, groups, onProgress }
  const result = solveApart(whole, options, { pairs: order.apart, sites: order.sites })
  return result.ok ? ok({ whole, groups, ...result.value }) : result
}
