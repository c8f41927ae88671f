/** Work as time passes: which notices were carried out (what is still to be done is found by an index), and where work began. */
import type { Kysely } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'

/** Where work began: after a transfer it is still named. */
const nameBeginnings = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('placements').addColumn('beganInstitutionId', sortableText(db)).execute()
  await db
    .updateTable('placements')
    .set((eb) => ({ beganInstitutionId: eb.ref('institutionId') }))
    .execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('workNotices').addColumn('carriedOutOn', 'text').execute()
  await db.schema
    .createIndex('work_notices_to_carry_out')
    .on('workNotices')
    .columns(['carriedOutOn', 'effectiveOn', 'id'])
    .execute()
  await nameBeginnings(db)
}
