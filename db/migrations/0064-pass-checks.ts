/** What an institution looked at before it let a volunteer in, and when. Whoever decided the pass answers for it. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('volunteerPasses').addColumn('checkedDocument', 'text').execute()
  await db.schema.alterTable('volunteerPasses').addColumn('checkedOn', 'text').execute()
}
