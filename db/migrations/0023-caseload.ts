/** Caseloads, calendars and times between steps: what they are read from. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .createIndex('people_by_case_worker')
    .on('people')
    .columns(['institutionId', 'standing', 'caseWorkerId', 'sortKey', 'id'])
    .execute()
  // Holds all that the figures of a caseload need: the whole country is counted without touching its rows.
  await db.schema
    .createIndex('people_by_caseload')
    .on('people')
    .columns(['standing', 'institutionId', 'caseWorkerId', 'nextDueOn', 'endOfTerm'])
    .execute()
  await createTable(
    db,
    'calendarFeeds',
    { userId: 'text', tokenHash: 'text', createdAt: 'text', etag: 'text?', changedAt: 'text?' },
    { key: ['userId'], unique: { calendar_feeds_by_token: ['tokenHash'] } },
  )
  await createTable(
    db,
    'planStepTimes',
    {
      institutionId: 'text',
      month: 'sortable',
      step: 'text',
      count: 'int',
      median: 'int',
      low: 'int',
      high: 'int',
    },
    { key: ['institutionId', 'month', 'step'], indexes: { plan_step_times_by_month: ['month', 'step'] } },
  )
}
