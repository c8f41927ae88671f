/** What every part of the seed works with, and how it writes many rows in few statements. */
import type { InsertObject, Kysely, Transaction } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'
import type { Database } from '../schema'
import type { Chance } from './random'

export type Seeding = {
  readonly tx: Transaction<Database>
  readonly today: Day
  readonly chance: Chance
  /** A new identifier of something made on a day. */
  readonly id: (on: Day) => string
}

// SQLite takes 32,766 values in a statement, PostgreSQL 65,535.
const valuesPerStatement = 30_000
const rowsPerStatement = 500

/** Writes the rows, as many at a time as both databases take. */
export const insertAll = async <Table extends keyof Database>(
  tx: Kysely<Database>,
  table: Table,
  rows: readonly InsertObject<Database, Table>[],
): Promise<void> => {
  const [first] = rows
  if (!first) return
  const step = Math.min(rowsPerStatement, Math.floor(valuesPerStatement / Object.keys(first).length))
  for (let from = 0; from < rows.length; from += step)
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + step))
      .execute()
}
