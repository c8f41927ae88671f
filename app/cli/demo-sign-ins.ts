/** Prints one demo sign-in per role, for whoever just ran `npm start`; nothing where there is no demo. */
import { openDatabases } from '#db/client.server'
import { demoPassword, listDemoLogins } from '~/features/accounts/demo-logins.server'

const db = openDatabases(process.env.DATABASE_URL)
try {
  const byRole = new Map((await listDemoLogins(db.read)).toReversed().map((each) => [each.role, each]))
  const lines = [...byRole.values()].toReversed().map(({ role, login }) => `  ${role.padEnd(24)} ${login}`)
  if (lines.length > 0)
    process.stdout.write(`Demo sign-ins, all with the password ${demoPassword}:\n${lines.join('\n')}\n`)
} finally {
  await db.close()
}
