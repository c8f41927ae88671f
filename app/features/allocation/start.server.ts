/** Starts a run and lets it go on while its page is left. */
import type { Asked } from '~/domain/allocation/options'
import type { Result } from '~/domain/result'
import type { Caller } from '~/platform/caller.server'
import { cancelRun, startRun } from './commands.server'
import { progressOf, stopJob } from './jobs.server'
import { runAllocation } from './run.server'

/** A short run ends before its page is shown. */
const patience = 1500
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patience))

/** Starts a run; returns when it has ended, or after a moment while it goes on by itself. */
export const startAndRun = async (caller: Caller, asked: Asked): Promise<Result<string>> => {
  const started = await startRun(caller, asked)
  // The same form sent twice names the run that the first one started.
  if (!started.ok || progressOf(started.value)) return started
  const { db, clock } = caller
  await Promise.race([runAllocation({ db, clock, runId: started.value }), pause()])
  return started
}

/** Stops a run, in the records and in its thread. */
export const cancelAndStop = async (caller: Caller, id: string, version: number): Promise<Result<string>> => {
  const cancelled = await cancelRun(caller, id, version)
  if (cancelled.ok) await stopJob(id)
  return cancelled
}
