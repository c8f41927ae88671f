/** What an erasure is about: a session, as before, or the result of an instrument. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .alterTable('noteErasures')
    .addColumn('subject', 'text', (column) => column.notNull().defaultTo('session'))
    .execute()
}
