/** The prices of people that prove a plan, kept with its lines; runs from before keep none and cannot be checked again. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .alterTable('allocationLines')
    .addColumn('price', sql`integer`)
    .execute()
}
