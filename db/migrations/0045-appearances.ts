/** When released people appear for registration: shown where it falls into hours of work. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'personAppearances',
    {
      id: 'id',
      personId: 'text',
      body: 'text',
      weekdays: 'text',
      monthDays: 'text',
      startsAt: 'text',
      endsAt: 'text',
      fromDay: 'text',
      untilDay: 'text?',
      createdAt: 'text',
    },
    { indexes: { person_appearances_by_person: ['personId', 'id'] } },
  )
