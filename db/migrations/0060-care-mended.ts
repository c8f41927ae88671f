/** What an erasure is about (a session, as before, or the result of an instrument), and what is late in care, found by an index. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .alterTable('noteErasures')
    .addColumn('subject', 'text', (column) => column.notNull().defaultTo('session'))
    .execute()
  const open = sql.ref('openKey')
  await db.schema
    .createIndex('watches_due')
    .on('watches')
    .columns(['dueAt', 'id'])
    .where(open, 'is not', null)
    .execute()
  await db.schema
    .createIndex('diagnostic_requests_due')
    .on('diagnosticRequests')
    .columns(['dueOn', 'id'])
    .where(open, 'is not', null)
    .execute()
  await db.schema
    .createIndex('register_placements_due')
    .on('registerPlacements')
    .columns(['sortOn', 'id'])
    .where(open, 'is not', null)
    .execute()
}
