/** Assessments that were opened by mistake: taken back with a reason, and kept. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const name of ['withdrawnOn', 'withdrawnBy', 'withdrawnBecause'] as const)
    await db.schema.alterTable('assessments').addColumn(name, 'text').execute()
}
