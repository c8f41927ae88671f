/** Weights of fit as versions set by headquarters, and courses as openings. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'scoreWeights',
    {
      id: 'id',
      number: 'int',
      fromDay: 'text',
      points: 'text',
      reason: 'text',
      setBy: 'text',
      setAt: 'text',
    },
    {
      unique: { score_weights_by_number: ['number'] },
      indexes: { score_weights_by_day: ['fromDay', 'number'] },
    },
  )
  await db.schema.alterTable('openings').addColumn('endsOn', 'text').execute()
  await db.schema.alterTable('openings').addColumn('weeklyHours', 'integer').execute()
  await db.schema.alterTable('openings').addColumn('givesSkills', 'text').execute()
  await db.schema.alterTable('referrals').addColumn('weightsNumber', 'integer').execute()
}
