/** Creates a table from short column words, the same on both databases. */
import { type Kysely, sql } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'

/** `?` marks a column that may be empty. `sortable` text orders by code point on both databases. */
export type ColumnKind = 'id' | 'text' | 'text?' | 'sortable' | 'sortable?' | 'int' | 'int?' | 'big' | 'big?'

type Options = {
  /** Columns of a composite key, when the table has no `id` column. */
  readonly key?: readonly string[]
  readonly unique?: Readonly<Record<string, readonly string[]>>
  readonly indexes?: Readonly<Record<string, readonly string[]>>
}

export const createTable = async (
  db: Kysely<Database>,
  name: string,
  columns: Readonly<Record<string, ColumnKind>>,
  options: Options = {},
): Promise<void> => {
  let table = db.schema.createTable(name)
  for (const [column, kind] of Object.entries(columns)) {
    const optional = kind.endsWith('?')
    const base = optional ? kind.slice(0, -1) : kind
    const type =
      base === 'int'
        ? sql`integer`
        : base === 'big'
          ? sql`bigint`
          : base === 'text'
            ? sql`text`
            : sortableText(db)
    table = table.addColumn(column, type, (each) => {
      const typed = optional ? each : each.notNull()
      return kind === 'id' ? typed.primaryKey() : typed
    })
  }
  if (options.key) table = table.addPrimaryKeyConstraint(`${name}_key`, [...options.key] as never[])
  await table.execute()
  for (const [index, over] of Object.entries(options.unique ?? {})) {
    await db.schema
      .createIndex(index)
      .on(name)
      .columns([...over])
      .unique()
      .execute()
  }
  for (const [index, over] of Object.entries(options.indexes ?? {})) {
    await db.schema
      .createIndex(index)
      .on(name)
      .columns([...over])
      .execute()
  }
}
