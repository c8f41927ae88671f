/** Which shift of the place a day was worked in, where the place has shifts; a shift over midnight counts on the day it begins. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('attendanceDays').addColumn('shift', 'text').execute()
}
