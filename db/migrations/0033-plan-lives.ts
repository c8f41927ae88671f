/** Meetings of a plan, and duties that follow the holiday table. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createShifts = async (db: Kysely<Database>): Promise<void> => {
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

const createMeetings = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'planMeetings',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      institutionId: 'text?',
      withWhom: 'text',
      onDay: 'sortable',
      time: 'text',
      place: 'text',
      who: 'text?',
      agenda: 'text?',
      state: 'text',
      outcome: 'text?',
      reason: 'text?',
      settledBy: 'text?',
      settledAt: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        plan_meetings_by_plan: ['planId', 'onDay', 'id'],
        plan_meetings_by_institution: ['institutionId', 'state', 'onDay', 'id'],
        plan_meetings_by_day: ['state', 'onDay', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createShifts(db)
  await createMeetings(db)
}
