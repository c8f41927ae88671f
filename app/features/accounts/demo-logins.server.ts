/** The sign-ins of the demo service, shown on its sign-in page. Never reached outside the demo. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Role } from '~/domain/access/roles'

export type DemoLogin = { readonly login: string; readonly role: Role; readonly name: string }

/** The demo's one password, said on its sign-in page. */
export const demoPassword = 'qadam-demo-2026'

export const listDemoLogins = async (db: Kysely<Database>): Promise<DemoLogin[]> =>
  db
    .selectFrom('users')
    .select(['login', 'role', 'name'])
    .where('login', 'like', 'demo-%')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(20)
    .execute()

/** One sign-in per role as lines of text, in the order offered; empty where there is no demo. */
export const describeDemoLogins = async (db: Kysely<Database>): Promise<string> => {
  const logins = await listDemoLogins(db)
  const lines = logins
    .filter(({ role }, at) => logins.findIndex((each) => each.role === role) === at)
    .map(({ role, login }) => `  ${role.padEnd(24)} ${login}`)
  if (lines.length === 0) return ''
  return `Demo sign-ins, all with the password ${demoPassword}:\n${lines.join('\n')}`
}
