/** Runs under way in this process: how far each is, and how it is stopped. */
import type { Databases } from '#db/client.server'
import { breathe } from '~/platform/breath.server'
import { whenFree } from '~/platform/patience.server'
import type { Phase } from './order'

export type Progress = { readonly phase: Phase; readonly done: number; readonly of: number }

type Job = { progress: Progress; stop: (() => Promise<void>) | undefined; isStopped: boolean }

const running = new Map<string, Job>()

/** How far a run is; undefined when it is not under way in this process. */
export const progressOf = (runId: string): Progress | undefined => running.get(runId)?.progress

export const beginJob = (runId: string): Job => {
  const job: Job = { progress: { phase: 'read', done: 0, of: 1 }, stop: undefined, isStopped: false }
  running.set(runId, job)
  return job
}

export const endJob = (runId: string): void => void running.delete(runId)

/** Stops a run that is under way here; what it has worked out is thrown away. */
export const stopJob = async (runId: string): Promise<void> => {
  const job = running.get(runId)
  if (!job) return
  job.isStopped = true
  await job.stop?.()
}

const underWay = ['waiting', 'running'] as const

/** Lines taken out in one step: each stands in eight indexes. */
const linesPerStep = 100

const highestNumber = async ({ read }: Databases, runId: string): Promise<number> => {
  const row = await read
    .selectFrom('allocationLines')
    .select((eb) => eb.fn.max<number | null>('number').as('highest'))
    .where('runId', '=', runId)
    .executeTakeFirst()
  return Number(row?.highest ?? 0)
}

/** Throws away the lines of a run that has not come to its end, in small steps. */
export const dropUnfinished = async (db: Databases, runId: string): Promise<void> => {
  for (let above = await highestNumber(db, runId); above > 0; above -= linesPerStep) {
    await whenFree(() =>
      db.write
        .deleteFrom('allocationLines')
        .where('runId', '=', runId)
        .where('number', '>', above - linesPerStep)
        .execute(),
    )
    await breathe()
  }
  await whenFree(() => db.write.deleteFrom('allocationPlaces').where('runId', '=', runId).execute())
}

/** At the start of the server: runs that a killed process left unfinished are told so. Returns how many. */
export const closeInterruptedRuns = async (db: Databases): Promise<number> => {
  const rows = await db.write
    .selectFrom('allocationRuns')
    .select('id')
    .where('state', 'in', underWay)
    .execute()
  for (const { id } of rows) {
    await dropUnfinished(db, id)
    await whenFree(() =>
      db.write
        .updateTable('allocationRuns')
        .set((eb) => ({
          state: 'interrupted' as const,
          openKey: null,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', id)
        .where('state', 'in', underWay)
        .execute(),
    )
  }
  return rows.length
}
