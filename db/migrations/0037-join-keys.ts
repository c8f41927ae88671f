/**
 * Keys that other tables are joined by order like the ids they name. PostgreSQL cannot use an index of another collation
 * for a comparison of two columns: a list with its consents read the whole table for every row.
 */
import type { Kysely } from 'kysely'
import { dialectOf, sortableText } from '../dialect'
import type { Database } from '../schema'

const keys = [
  ['candidateConsents', 'openKey'],
  ['requestCandidates', 'referralId'],
  ['workNotices', 'candidateId'],
] as const

export const up = async (db: Kysely<Database>): Promise<void> => {
  if (dialectOf(db) === 'sqlite') return
  for (const [table, column] of keys)
    await db.schema
      .alterTable(table)
      .alterColumn(column, (each) => each.setDataType(sortableText(db) as never))
      .execute()
}
