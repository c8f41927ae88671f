/** Whoever has something overdue anywhere in the country, from one index. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = (db: Kysely<Database>): Promise<void> =>
  db.schema.createIndex('people_by_next_due').on('people').columns(['nextDueOn', 'id']).execute()
