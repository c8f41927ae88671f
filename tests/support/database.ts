/** Real databases for tests: SQLite in memory, migrated once and copied; PostgreSQL from a migrated template. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { describe } from 'vitest'
import { type Databases, openDatabases, sqliteDatabases } from '#db/client.server'
import { migrateToLatest, migrationNames } from '#db/migrations/index'

let migrated: Promise<Buffer> | undefined

const migrateOnce = async (): Promise<Buffer> => {
  const database = new SqliteDatabase(':memory:')
  const dbs = sqliteDatabases(database)
  await migrateToLatest(dbs.write)
  const copy = database.serialize()
  await dbs.close()
  return copy
}

/** A fresh, migrated SQLite in memory. Reading and writing share its one connection. */
export const openSqlite = async (): Promise<Databases> => {
  migrated ??= migrateOnce()
  return sqliteDatabases(new SqliteDatabase(await migrated))
}

/** A fresh, migrated SQLite in a file, as the product has it; whoever asks for the file removes it. */
export const openSqliteFile = async (file: string): Promise<Databases> => {
  migrated ??= migrateOnce()
  await writeFile(file, await migrated)
  return openDatabases(`file:${file}`)
}

/** Named after the migrations, so that a server that is still running does not serve another schema. */
const template = `qadam_template_${createHash('sha256').update(migrationNames.join()).digest('hex').slice(0, 12)}`

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

const admin = (url: string): Kysely<object> =>
  new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) })

/** Several test files start at once: the first one makes the template, the others wait for it. */
const makeTemplate = async (url: string): Promise<void> => {
  const db = admin(url)
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(482508)`.execute(connection)
    const found = await sql`select 1 from pg_database where datname = ${template}`.execute(connection)
    if (found.rows.length === 0) {
      await sql`create database ${sql.ref(`${template}_new`)}`.execute(connection)
      const fresh = openDatabases(withDatabase(url, `${template}_new`))
      await migrateToLatest(fresh.write)
      await fresh.close()
      await sql`alter database ${sql.ref(`${template}_new`)} rename to ${sql.ref(template)}`.execute(
        connection,
      )
    }
    await sql`select pg_advisory_unlock(482508)`.execute(connection)
  })
  await db.destroy()
}

let made = 0

/** A fresh, migrated database on the PostgreSQL that the test command started. */
export const openPostgres = async (url: string): Promise<Databases> => {
  await makeTemplate(url)
  made += 1
  const name = `qadam_${process.pid}_${made}_${Date.now()}`
  const db = admin(url)
  await sql`create database ${sql.ref(name)} template ${sql.ref(template)}`.execute(db)
  await db.destroy()
  return openDatabases(withDatabase(url, name))
}

type Engine = { readonly name: string; readonly open: () => Promise<Databases> }

const postgresUrl = process.env.TEST_POSTGRES_URL

const engines: readonly Engine[] = [
  { name: 'SQLite', open: openSqlite },
  ...(postgresUrl ? [{ name: 'PostgreSQL', open: () => openPostgres(postgresUrl) }] : []),
]

/**
 * The same tests on every database at hand. PostgreSQL joins when TEST_POSTGRES_URL is set, as `npm test` does.
 * `open` gives a fresh database; close it in `afterAll` or `afterEach`.
 */
export const onEveryDatabase = (subject: string, run: (open: () => Promise<Databases>) => void): void => {
  for (const engine of engines) describe(`${subject} (${engine.name})`, () => run(engine.open))
}
