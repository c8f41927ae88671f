/** Writes many rows of a run in small steps, on SQLite in a thread of its own: a commit there waits for the disk. */
import type { Databases } from '#db/client.server'
import { insertMany, listedRows } from '#db/dialect'
import { whenFree } from '~/platform/patience.server'
import { inKeptThread } from '~/platform/thread.server'
import { breathe } from './breath.server'

type Row = Readonly<Record<string, string | number | null>>

export type RowsToWrite = {
  readonly file: string
  readonly table: 'allocationLines' | 'allocationPlaces'
  readonly names: readonly string[]
  /** Rows as text, which costs less to hand over than records do. */
  readonly listed: readonly string[]
}

/** Rows in one step: making them takes a few milliseconds. */
const perStep = 100
/** Rows in one transaction: others who write wait for it a few hundredths of a second. */
const perCommit = 500

/** `rowOf` makes the row of each number from 0 to `count`; returns once all of them stand. */
export const writeRows = async (
  { file, write }: Databases,
  table: RowsToWrite['table'],
  count: number,
  rowOf: (at: number) => Row,
): Promise<void> => {
  if (count === 0) return
  const names = Object.keys(rowOf(0))
  const listed: string[] = []
  for (let from = 0; from < count; from += perStep) {
    const end = Math.min(count, from + perStep)
    const rows = Array.from({ length: end - from }, (_, at) => rowOf(from + at))
    if (file === null) await whenFree(() => insertMany(write, table, rows))
    else {
      listed.push(listedRows(names, rows))
      if (end % perCommit === 0 || end === count)
        await inKeptThread('rows', { file, table, names, listed: listed.splice(0) } satisfies RowsToWrite)
    }
    await breathe()
  }
}
