/** Fills an empty database: `npm run seed -- --demo [--if-empty]`, or `--national [--sessions=100000]`. */
import { openDatabases } from '#db/client.server'
import { seedDemo } from '#db/seed/demo'
import { seedNational } from '#db/seed/national'
import { describeDemoLogins } from '~/features/accounts/demo-logins.server'
import { hasUsers } from '~/features/accounts/setup.server'
import { systemClock } from '~/platform/clock.server'
import { filesFolderIn } from '~/platform/config.server'
import { readMasterKeys } from '~/platform/seal.server'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const has = (flag: string): boolean => process.argv.includes(flag)
const sessions = Number(process.argv.find((each) => each.startsWith('--sessions='))?.split('=')[1] ?? 0)

const db = openDatabases(process.env.DATABASE_URL)
const fill = (): Promise<void> => {
  const tell = (part: string): boolean => say(`  ${part}`)
  if (has('--national')) return seedNational(db, systemClock, { sessions, say: tell })
  const keys = readMasterKeys(process.env.MASTER_KEY_FILE ?? 'data/master.key')
  return seedDemo(db, systemClock, keys, tell, filesFolderIn(process.env))
}
try {
  if (!(has('--demo') || has('--national'))) throw new Error('Say what with: --demo or --national.')
  const full = await hasUsers(db.read)
  if (full && has('--if-empty')) say('The database is not empty; left as it is.')
  else if (full) throw new Error('The database is not empty; synthetic people go into an empty one only.')
  else {
    await fill()
    // Whoever starts the demo prints the sign-ins last, below the address.
    if (!has('--if-empty')) say(await describeDemoLogins(db.read))
  }
} finally {
  await db.close()
}
