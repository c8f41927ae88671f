/** Meetings of a plan. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'planMeetings',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      institutionId: 'text',
      kind: 'text',
      onDay: 'sortable',
      startsAt: 'sortable',
      minutes: 'int',
      place: 'text',
      withWhom: 'text?',
      state: 'text',
      reason: 'text?',
      outcome: 'text?',
      settledOn: 'text?',
      settledBy: 'text?',
      officerId: 'text',
      madeAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        plan_meetings_by_plan: ['planId', 'startsAt', 'id'],
        plan_meetings_by_person: ['personId', 'onDay'],
        plan_meetings_by_officer: ['officerId', 'onDay'],
      },
    },
  )
  // Calendars look for what is ahead, of one institution or of a region's people.
  for (const [name, columns] of [
    ['plan_meetings_planned', ['institutionId', 'onDay', 'id']],
    ['plan_meetings_planned_by_day', ['onDay', 'id']],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('planMeetings')
      .columns([...columns])
      .where(sql.ref('state'), '=', sql.lit('planned'))
      .execute()
  await db.schema
    .createIndex('handovers_by_meeting')
    .on('handovers')
    .columns(['meetingOn', 'institutionId', 'id'])
    .where(sql.ref('meetingOn'), 'is not', null)
    .execute()
}
