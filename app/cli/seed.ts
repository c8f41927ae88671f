/** Fills an empty database: `npm run seed -- --demo [--if-empty]`. */
import { openDatabases } from '#db/client.server'
import { seedDemo } from '#db/seed/demo'
import { describeDemoLogins } from '~/features/accounts/demo-logins.server'
import { hasUsers } from '~/features/accounts/setup.server'
import { systemClock } from '~/platform/clock.server'
import { readMasterKeys } from '~/platform/seal.server'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const mayBeFull = process.argv.includes('--if-empty')

const db = openDatabases(process.env.DATABASE_URL)
try {
  const full = await hasUsers(db.read)
  if (full && mayBeFull) say('The database is not empty; left as it is.')
  else if (full) throw new Error('The database is not empty; the demo service goes into an empty one only.')
  else {
    const keys = readMasterKeys(process.env.MASTER_KEY_FILE ?? 'data/master.key')
    await seedDemo(db, systemClock, keys, (part) => say(`  ${part}`))
    // Whoever starts the demo prints the sign-ins last, below the address.
    if (!mayBeFull) say(await describeDemoLogins(db.read))
  }
} finally {
  await db.close()
}
