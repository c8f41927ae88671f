/** Plans kept warm in their threads for what-if questions: the last two, each for a while after it was last asked. */
import type { Asked } from '~/domain/allocation/options'
import type { Ordered } from './order.server'
import type { AllocationThread } from './thread.server'

export type WarmPlan = {
  readonly thread: AllocationThread
  readonly asked: Asked
  readonly ordered: Ordered
  /** Rows of the engine, by person; the thread knows those below `count`, whoever came later is not in its copy. */
  readonly rows: ReadonlyMap<string, number>
  readonly count: number
  /** ISO instant at which its facts were read. */
  readonly factsAt: string
}

const most = 2
const restMs = 15 * 60_000

type Kept = WarmPlan & { timer: NodeJS.Timeout }

/** The one asked last stands last. */
const kept = new Map<string, Kept>()

const letGo = (runId: string): void => {
  const plan = kept.get(runId)
  if (!plan) return
  kept.delete(runId)
  clearTimeout(plan.timer)
  void plan.thread.stop()
}

const timerFor = (runId: string): NodeJS.Timeout => setTimeout(letGo, restMs, runId).unref()

/** Keeps the plan of a run warm; the one that nobody has asked for longest gives way. */
export const keepWarm = (runId: string, plan: WarmPlan): void => {
  letGo(runId)
  plan.thread.rest()
  kept.set(runId, { ...plan, timer: timerFor(runId) })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) letGo(oldest)
}

/** The warm plan of a run, if it still is. */
export const warmPlan = (runId: string): WarmPlan | undefined => {
  const plan = kept.get(runId)
  if (!plan) return undefined
  clearTimeout(plan.timer)
  kept.delete(runId)
  kept.set(runId, { ...plan, timer: timerFor(runId) })
  return plan
}

/** Ends every waiting thread: when the server stops. */
export const letAllGo = (): void => {
  for (const runId of kept.keys()) letGo(runId)
}
