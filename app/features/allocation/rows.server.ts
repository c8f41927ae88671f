/** Writes many rows of a run in small steps, on SQLite in a thread of its own: a commit there waits for the disk. */
import type { Databases } from '#db/client.server'
import { insertMany } from '#db/dialect'
import { breathe } from '~/platform/breath.server'
import { whenFree } from '~/platform/patience.server'
import { inKeptThread } from '~/platform/thread.server'

type Row = Readonly<Record<string, string | number | null>>

export type RowsToWrite = {
  readonly file: string
  readonly table: 'allocationLines' | 'allocationPlaces'
  readonly names: readonly string[]
  /** Rows of values as JSON, which costs less to hand over than records do. */
  readonly listed: string
}

/** Rows in one step: making them takes a few milliseconds. */
const perStep = 100
/** Rows in one transaction: others who write wait for it a few hundredths of a second. */
const perCommit = 500

const rowsFrom = (rowOf: (at: number) => Row, from: number, end: number): Row[] =>
  Array.from({ length: end - from }, (_, at) => rowOf(from + at))

/** `rowOf` makes the row of each number from 0 to `count`; `onRows` hears how many stand, and may throw to stop. */
export const writeRows = async (
  { file, write }: Databases,
  table: RowsToWrite['table'],
  count: number,
  rowOf: (at: number) => Row,
  onRows: (done: number) => void = () => undefined,
): Promise<void> => {
  if (count === 0) return
  const names = Object.keys(rowOf(0))
  let listed: Row[keyof Row][][] = []
  for (let from = 0; from < count; from += perStep) {
    const end = Math.min(count, from + perStep)
    const rows = rowsFrom(rowOf, from, end)
    if (file === null) {
      await whenFree(() => insertMany(write, table, rows))
      onRows(end)
    } else {
      listed.push(...rows.map((row) => names.map((name) => row[name] ?? null)))
      if (end % perCommit === 0 || end === count) {
        const text = JSON.stringify(listed)
        listed = []
        await inKeptThread('rows', { file, table, names, listed: text } satisfies RowsToWrite)
        onRows(end)
      }
    }
    await breathe()
  }
}
