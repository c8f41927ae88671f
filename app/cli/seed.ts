/** Fills a database: `npm run seed -- --demo [--if-empty]`. */
import { openDatabases } from '#db/client.server'
import { seedDemo } from '#db/seed/demo'
import { readMasterKeys } from '~/platform/seal.server'
import { systemClock } from '~/platform/clock.server'
import { hasUsers } from '~/features/accounts/setup.server'

const db = openDatabases(process.env.DATABASE_URL)
try {
  const full = await hasUsers(db.read)
  if (full && process.argv.includes('--if-empty')) process.stdout.write('The database is not empty; left as it is.\n')
  else if (full) throw new Error('The database is not empty; the demo service goes into an empty one only.')
  else await seedDemo(db, systemClock, readMasterKeys(process.env.MASTER_KEY_FILE ?? 'data/master.key'))
} finally {
  await db.close()
}
