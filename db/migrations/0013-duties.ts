/** What of the verdict outlives the term; events that start clocks of the law, and the duties they start. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const personColumns = ['supervisionOrdered', 'banRemains', 'offenceAgainstMinor'] as const

const createEvents = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'dutyEvents',
    {
      id: 'id',
      kind: 'text',
      personId: 'text?',
      institutionId: 'text?',
      region: 'text?',
      happenedOn: 'sortable',
      happenedAt: 'text?',
      note: 'text?',
      recordedBy: 'text',
      recordedAt: 'text',
      replacesId: 'text?',
      withdrawnAt: 'text?',
      withdrawnBy: 'text?',
      withdrawnReason: 'text?',
      version: 'int',
    },
    { indexes: { duty_events_by_person: ['personId', 'happenedOn', 'id'] } },
  )

const createDuties = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'duties',
    {
      id: 'id',
      eventId: 'text',
      code: 'text',
      personId: 'text?',
      institutionId: 'text?',
      region: 'text?',
      startedOn: 'text',
      startedAt: 'text?',
      dueOn: 'text?',
      dueAt: 'text?',
      sortOn: 'sortable',
      state: 'text',
      doneOn: 'text?',
      doneAt: 'text?',
      doneBy: 'text?',
      reason: 'text?',
      note: 'text?',
      late: 'int',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        duties_by_event: ['eventId'],
        duties_by_person: ['personId', 'state', 'sortOn', 'id'],
        duties_by_institution: ['institutionId', 'state', 'sortOn', 'id'],
        duties_by_region: ['region', 'state', 'sortOn', 'id'],
        duties_by_state: ['state', 'sortOn', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const column of personColumns)
    await db.schema.alterTable('people').addColumn(column, 'integer').execute()
  await createEvents(db)
  await createDuties(db)
}
