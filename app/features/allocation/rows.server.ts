/** Writes many rows of a run in small steps, on SQLite in a thread of its own: a commit there waits for the disk. */
import type { Databases } from '#db/client.server'
import { insertMany } from '#db/dialect'
import { whenFree } from '~/platform/patience.server'
import { inKeptThread } from '~/platform/thread.server'
import { breathe } from './breath.server'

type Row = Readonly<Record<string, string | number | null>>

export type RowsToWrite = {
  readonly file: string
  readonly table: 'allocationLines' | 'allocationPlaces'
  readonly rows: readonly Row[]
}

/** Rows in one step: making and handing them over takes a few milliseconds. */
const perStep = 250

/** `rowOf` makes the row of each number from 0 to `count`; returns once all of them stand. */
export const writeRows = async (
  { file, write }: Databases,
  table: RowsToWrite['table'],
  count: number,
  rowOf: (at: number) => Row,
): Promise<void> => {
  for (let from = 0; from < count; from += perStep) {
    const length = Math.min(perStep, count - from)
    const rows = Array.from({ length }, (_, at) => rowOf(from + at))
    if (file !== null) await inKeptThread('rows', { file, table, rows } satisfies RowsToWrite)
    else await whenFree(() => insertMany(write, table, rows))
    await breathe()
  }
}
