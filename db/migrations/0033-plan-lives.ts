/** Duties that follow the holiday table: every move kept, and a recount that can be taken up again. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'dutyShifts',
    {
      id: 'id',
      dutyId: 'text',
      personId: 'text?',
      code: 'text',
      fromDay: 'text',
      toDay: 'text',
      cause: 'text',
      changeId: 'text?',
      changedOn: 'text',
      enteredBy: 'text?',
      wasPast: 'int',
    },
    {
      indexes: {
        duty_shifts_by_duty: ['dutyId', 'id'],
        duty_shifts_by_person: ['personId', 'id'],
      },
    },
  )
  // A recount walks what is open by its id, past everything that was settled.
  await db.schema.createIndex('duties_by_state_and_id').on('duties').columns(['state', 'id']).execute()
  const counts = ['dutiesTotal', 'dutiesDone', 'dutiesMoved'] as const
  await db.schema.alterTable('calendarRecounts').addColumn('lastDutyId', 'text').execute()
  for (const name of counts)
    await db.schema
      .alterTable('calendarRecounts')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(sql`0`))
      .execute()
}
