/** Long steps of an import run on while their page is left; how far they are is asked of here. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { ImportState } from '#db/schema/imports'
import { whenFree } from '~/platform/patience.server'

const running = new Map<string, number>()

/** Rows gone through by a step under way in this process; undefined when none is. */
export const rowsDone = (importId: string): number | undefined => running.get(importId)

/** Where an import stands again after a step that broke off. A committing or undoing transaction left nothing behind. */
const fallsBackTo: Readonly<Partial<Record<ImportState, ImportState>>> = {
  reading: 'failed',
  checking: 'read',
  committing: 'checked',
  undoing: 'committed',
}

/** Puts imports whose step broke off back to where they stood, with the reason. */
const giveUp = async (db: Kysely<Database>, failure: string, importId?: string): Promise<number> => {
  let count = 0
  for (const [from, to] of Object.entries(fallsBackTo) as [ImportState, ImportState][]) {
    const given = await db
      .updateTable('imports')
      .set((eb) => ({ state: to, failure, done: 0, version: eb('version', '+', 1) }))
      .where('state', '=', from)
      .$if(importId !== undefined, (query) => query.where('id', '=', importId ?? ''))
      .executeTakeFirst()
    count += Number(given.numUpdatedRows)
  }
  return count
}

/** At the start of the server: steps that a killed process left unfinished. Returns how many. */
export const closeInterruptedImports = (db: Databases): Promise<number> =>
  whenFree(() => giveUp(db.write, 'interrupted'))

const patience = 1500
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patience))

/** Says how far the step has come. */
export type Tick = (rows: number) => void

/**
 * Runs a step; `run` gives the code of a failure (`imports:failure.<code>`) or null. Returns when it has ended, or after
 * a moment while it goes on by itself.
 */
export const inBackground = async (
  db: Databases,
  importId: string,
  run: (tick: Tick) => Promise<string | null>,
): Promise<void> => {
  await Promise.race([runStep(db, importId, run), pause()])
}

/** As `inBackground`, but waits for the end. */
export const runStep = async (
  db: Databases,
  importId: string,
  run: (tick: Tick) => Promise<string | null>,
): Promise<void> => {
  if (running.has(importId)) return
  running.set(importId, 0)
  try {
    const failure = await run((rows) => running.set(importId, rows))
    if (failure !== null) await whenFree(() => giveUp(db.write, failure, importId))
  } catch {
    // The cause may hold a row of the file: what is kept is only that the step broke off.
    await whenFree(() => giveUp(db.write, 'broken', importId)).catch(() => undefined)
  } finally {
    running.delete(importId)
  }
}
