/** Pairs that an officer set aside, words of a referral's end, and the indexes by which matching keeps itself fresh. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'setAsides',
    { personId: 'text', openingId: 'text', reason: 'text', setBy: 'text', setAt: 'text' },
    { key: ['personId', 'openingId'] },
  )
  await db.schema.alterTable('referrals').addColumn('reasonWords', 'text').execute()
  const indexes = {
    people: { people_by_update: ['updatedAt', 'id', 'version'] },
    openings: { openings_by_update: ['updatedAt', 'id', 'version'] },
    referrals: {
      referrals_by_state: ['state', 'id'],
      referrals_of_organisation: ['organisationId', 'id'],
    },
  } as const
  for (const [table, named] of Object.entries(indexes))
    for (const [name, columns] of Object.entries(named))
      await db.schema
        .createIndex(name)
        .on(table as keyof Database)
        .columns([...columns])
        .execute()
}
