/**
 * Visits of volunteers from outside: to which shift of an event one leads, and those that are allowed and ahead, which every
 * hour are held against the days of release.
 */
import type { Kysely } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('volunteerVisits').addColumn('shiftId', sortableText(db)).execute()
  await db.schema
    .createIndex('volunteer_visits_ahead')
    .on('volunteerVisits')
    .columns(['purpose', 'state', 'onDay'])
    .execute()
  await db.schema
    .createIndex('volunteer_visits_by_shift')
    .on('volunteerVisits')
    .columns(['shiftId'])
    .execute()
}
