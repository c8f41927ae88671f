/**
 * When an opening first became open: the public sees news by that day, not by the day its draft was begun. Nobody wrote
 * it down before; what is or was open then counts as published when it was made, as it has been shown so far.
 */
import type { Kysely } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('openings').addColumn('publishedAt', sortableText(db)).execute()
  await db
    .updateTable('openings')
    .set((eb) => ({ publishedAt: eb.ref('createdAt') }))
    .where('state', 'in', ['open', 'paused', 'closed'])
    .execute()
}
