/** A SQLite file as every part of the product opens it. Nothing here needs Kysely, so that a thread starts quickly. */
import SqliteDatabase from 'better-sqlite3'
import { columnOf } from './column-name'

export const prepareSqlite = (database: SqliteDatabase.Database): void => {
  database.pragma('journal_mode = WAL')
  // FULL: what was acknowledged survives a power cut. recursive_triggers: INSERT OR REPLACE cannot slip past append-only.
  database.pragma('synchronous = FULL')
  database.pragma('recursive_triggers = ON')
  database.pragma('foreign_keys = ON')
  // An erased note leaves no bytes behind in free pages.
  database.pragma('secure_delete = ON')
  database.pragma('busy_timeout = 50')
  database.pragma('cache_size = -65536')
}

export type Value = string | number | null

export type RowWriter = {
  /** Adds rows in one transaction: all of them or, when it throws, none. Values stand in the order of the names. */
  readonly insert: (table: string, names: readonly string[], rows: readonly (readonly Value[])[]) => void
  readonly close: () => void
}

/** Rows are added and not read: few pages of the file need to be at hand. */
const pagesAtHand = 2000

const quoted = (name: string): string => `"${columnOf(name).replaceAll('"', '""')}"`

/** Names come from the code, never from what anybody typed; values are bound. */
const statementFor = (table: string, names: readonly string[]): string =>
  `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${names.map(() => '?').join(', ')})`

/** A connection of its own for very many rows: one statement, prepared once for each table. */
export const openRowWriter = (file: string): RowWriter => {
  const database = new SqliteDatabase(file)
  prepareSqlite(database)
  database.pragma(`cache_size = ${pagesAtHand}`)
  const statements = new Map<string, SqliteDatabase.Statement>()
  const prepared = (sql: string): SqliteDatabase.Statement => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const insertAll = database.transaction((sql: string, rows: readonly (readonly Value[])[]) => {
    const statement = prepared(sql)
    for (const row of rows) statement.run(...row)
  })
  return {
    insert: (table, names, rows) => insertAll.immediate(statementFor(table, names), rows),
    close: () => database.close(),
  }
}
