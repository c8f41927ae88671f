/** Visits at the gate that are allowed and ahead: every hour they are held against the days of release. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .createIndex('volunteer_visits_ahead')
    .on('volunteerVisits')
    .columns(['purpose', 'state', 'onDay'])
    .execute()
}
