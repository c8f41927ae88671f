/** Reminding of what is late: page by page, once for each occasion, to those whose it is. Nobody it is about is named. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Role } from '~/domain/access/roles'
import { type NewMessage, tellOnce } from './commands.server'

/** Staff of some roles by institution. */
export const staffOf = async (
  db: Kysely<Database>,
  institutionIds: readonly string[],
  roles: readonly Role[],
): Promise<(institutionId: string) => readonly string[]> => {
  const rows = await db
    .selectFrom('users')
    .select(['id', 'institutionId'])
    .where('role', 'in', [...roles])
    .where('institutionId', 'in', [...new Set(institutionIds)])
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .execute()
  return (institutionId) => rows.filter((row) => row.institutionId === institutionId).map(({ id }) => id)
}

/** `page` gives the late rows after one of them, an empty list at the end. Gives how many messages were new. */
export const remindPages = async <Row>(
  db: Databases,
  page: (after: Row | null) => Promise<readonly Row[]>,
  messagesOf: (rows: readonly Row[]) => Promise<readonly NewMessage[]>,
): Promise<number> => {
  let reminded = 0
  let after: Row | null = null
  for (;;) {
    const rows: readonly Row[] = await page(after)
    const last = rows.at(-1)
    if (last === undefined) return reminded
    reminded += await tellOnce(db, await messagesOf(rows))
    after = last
  }
}
