/** Finds the plans for next time that still lie open beside their session, so that they can be sealed at the next start. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .createIndex('psychology_sessions_open_plans')
    .on('psychologySessions')
    .column('id')
    .where(sql.ref('nextPlan'), 'is not', null)
    .execute()
}
