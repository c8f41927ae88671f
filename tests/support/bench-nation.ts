/** The synthetic country as a database file for benchmarks: made once a day, kept in the temporary folder. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { type Databases, openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'
import { seedNational } from '#db/seed/national'
import type { Actor } from '~/domain/access/roles'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { sessionsFor } from '~/platform/session.server'

/** The file with the country of today. `say` hears how far it is. */
export const nationFile = async (say: (part: string) => void): Promise<string> => {
  const folder = join(tmpdir(), 'qadam-bench')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `nation-${today(systemClock)}.db`)
  if (existsSync(file)) return file
  const making = `${file}.${process.pid}`
  const db = openDatabases(`file:${making}`)
  await migrateToLatest(db.write)
  // It can be made again: no need to wait for the disk.
  await sql`pragma synchronous = off`.execute(db.write)
  await seedNational(db, systemClock, { sessions: 100_000, say })
  await db.close()
  // Everything into the one file, whose name then changes.
  const whole = new SqliteDatabase(making)
  whole.exec('analyze')
  whole.pragma('journal_mode = delete')
  whole.close()
  renameSync(making, file)
  return file
}

/** A cookie of a full session for the demo account of a role, and who that is. */
export const signInOn = async (db: Databases, login: string): Promise<{ cookie: string; actor: Actor }> => {
  const user = await db.read
    .selectFrom('users')
    .select(['id as userId', 'role', 'institutionId', 'organisationId', 'region', 'personId', 'roleVersion'])
    .where('login', '=', login)
    .executeTakeFirstOrThrow()
  const { roleVersion, ...actor } = user
  const made = await sessionsFor(db, systemClock, false).start({
    userId: actor.userId,
    role: actor.role,
    roleVersion,
    userAgent: 'benchmark',
    secondFactorAt: null,
  })
  return { cookie: made.split(';')[0] ?? '', actor }
}

/** A search kept for a user, as posting the form keeps it; returns its id. */
export const keepSearchOn = async (db: Databases, userId: string, query: string): Promise<string> => {
  const id = newId()
  const createdAt = systemClock.now().toISOString()
  await db.write.insertInto('peopleSearches').values({ id, userId, query, createdAt }).execute()
  return id
}
