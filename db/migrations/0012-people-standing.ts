/** People by where they stand: without it a count of those on probation walks past everyone in custody. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .createIndex('people_by_standing')
    .on('people')
    .columns(['standing', 'sortKey', 'id'])
    .execute()
  // Beside the one above, so that a reader of one institution is never sent through the whole country.
  await db.schema
    .createIndex('people_by_institution_standing')
    .on('people')
    .columns(['institutionId', 'standing', 'sortKey', 'id'])
    .execute()
}
