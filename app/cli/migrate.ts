/** Brings the database up to date: `npm run migrate`. On PostgreSQL run it as the tables' owner. */
import { openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'

const db = openDatabases(process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL)
try {
  const ran = await migrateToLatest(db.write, process.env.DATABASE_SERVING_ROLE)
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n')
} finally {
  await db.close()
}
