/** Keeps rows and files together: removes files that no row names, and tells of rows whose file is missing. */
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '#db/schema'
import type { Clock } from '~/platform/clock.server'
import { type StoredFile, walkStored } from './files.server'

const day = 86_400_000
const together = 500

/** Which of these names a live row still needs. */
const neededOf = async (db: Kysely<Database>, files: readonly StoredFile[]): Promise<ReadonlySet<string>> => {
  const names = files.map(({ name }) => name)
  const rows = await db
    .selectFrom('attachments')
    .select('storedAs')
    .where('storedAs', 'in', names)
    .where('removedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ storedAs }) => storedAs))
}

async function* inBatches(files: AsyncIterable<StoredFile>): AsyncGenerator<StoredFile[]> {
  let batch: StoredFile[] = []
  for await (const file of files) {
    batch.push(file)
    if (batch.length < together) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const countLive = async (db: Kysely<Database>): Promise<number> => {
  const row = await db
    .selectFrom('attachments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export type SweepReport = { readonly kept: number; readonly removed: number; readonly missing: number }

/** A file younger than a day may belong to a deed that is still being written; it is let be. */
export const sweepFiles = async (db: Kysely<Database>, folder: string, now: Date): Promise<SweepReport> => {
  let [kept, removed] = [0, 0]
  for await (const batch of inBatches(walkStored(folder))) {
    const needed = await neededOf(db, batch)
    for (const file of batch) {
      if (needed.has(file.name)) kept += 1
      else if (now.getTime() - file.changedAt.getTime() > day) {
        await file.remove()
        removed += 1
      }
    }
  }
  return { kept, removed, missing: Math.max(0, (await countLive(db)) - kept) }
}

type SweepParts = {
  readonly db: Kysely<Database>
  readonly folder: string
  readonly clock: Clock
  readonly log: Logger
}

/** Sweeps now and every day; returns what stops it. */
export const startSweeping = ({ db, folder, clock, log }: SweepParts): (() => void) => {
  const run = (): void => {
    sweepFiles(db, folder, clock.now())
      .then((report) =>
        report.missing > 0 ? log.error(report, 'files missing') : log.info(report, 'files swept'),
      )
      .catch((error: unknown) =>
        log.error({ type: error instanceof Error ? error.name : 'unknown' }, 'sweep failed'),
      )
  }
  const timer = setInterval(run, day)
  timer.unref()
  run()
  return () => clearInterval(timer)
}
