/** Opens SQLite (the default) or PostgreSQL from one DATABASE_URL. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import pg from 'pg'
import type { Database } from './schema'
import { prepareSqlite } from './sqlite'

/** Pages read through `read`; deeds write through `write`, one transaction at a time on SQLite. */
export type Databases = {
  readonly read: Kysely<Database>
  readonly write: Kysely<Database>
  /** The SQLite file, which a thread may open for itself; null for PostgreSQL and for a database in memory. */
  readonly file: string | null
  readonly close: () => Promise<void>
}

/** Takes the write lock at once: a deferred transaction fails when it turns from reading to writing. */
const beginImmediately = (driver: SqliteDriver): Driver =>
  Object.assign(driver, {
    beginTransaction: async (connection: DatabaseConnection): Promise<void> => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    },
  })

const sqliteKysely = (database: SqliteDatabase.Database): Kysely<Database> => {
  const dialect = new SqliteDialect({ database })
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => beginImmediately(new SqliteDriver({ database })),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  })
}

/** Wraps an open SQLite connection (a test's copy in memory) for both reading and writing. */
export const sqliteDatabases = (database: SqliteDatabase.Database): Databases => {
  prepareSqlite(database)
  const db = sqliteKysely(database)
  return { read: db, write: db, file: null, close: () => db.destroy() }
}

const openSqlite = (path: string): Databases => {
  mkdirSync(dirname(path), { recursive: true })
  const writer = new SqliteDatabase(path)
  prepareSqlite(writer)
  const reader = new SqliteDatabase(path)
  prepareSqlite(reader)
  reader.pragma('query_only = ON')
  const [write, read] = [sqliteKysely(writer), sqliteKysely(reader)]
  const close = async (): Promise<void> => {
    await Promise.all([read.destroy(), write.destroy()])
    // Kysely closes only what it has used. The writer goes last: it folds the log into the file.
    reader.close()
    writer.close()
  }
  return { read, write, file: path, close }
}

// PostgreSQL hands 64-bit integers over as text; ours (counts, tiyn) stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const openPostgres = (url: string): Databases => {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) }),
    plugins: [new CamelCasePlugin()],
  })
  return { read: db, write: db, file: null, close: () => db.destroy() }
}

/** `url`: empty or `file:path` for SQLite, `postgres://…` for PostgreSQL. */
export const openDatabases = (url: string | undefined): Databases => {
  if (url && /^postgres(ql)?:\/\//.test(url)) return openPostgres(url)
  return openSqlite(url ? url.replace(/^file:(\/\/)?/, '') : 'data/qadam.db')
}
