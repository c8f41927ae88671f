/** Prints one demo sign-in per role, for whoever just ran `npm start`; nothing where there is no demo. */
import { openDatabases } from '#db/client.server'
import { describeDemoLogins } from '~/features/accounts/demo-logins.server'

const db = openDatabases(process.env.DATABASE_URL)
try {
  const lines = await describeDemoLogins(db.read)
  if (lines) process.stdout.write(`${lines}\n`)
} finally {
  await db.close()
}
