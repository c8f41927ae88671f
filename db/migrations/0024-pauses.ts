/** Pauses and exemptions of deadlines; the holiday table with its history and the recounts that follow. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createPauses = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'deadlinePauses',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      code: 'text',
      kind: 'text',
      reason: 'text',
      words: 'text?',
      ground: 'text?',
      fromDay: 'text',
      untilDay: 'text?',
      enteredBy: 'text',
      enteredAt: 'text',
      liftedOn: 'text?',
      liftedBy: 'text?',
      openKey: 'text?',
    },
    {
      unique: { deadline_pauses_open_once: ['openKey'] },
      indexes: { deadline_pauses_by_plan: ['planId', 'id'] },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('termChanges').addColumn('reason', 'text').execute()
  await createPauses(db)
  await createTable(db, 'holidayChanges', {
    id: 'id',
    day: 'sortable',
    before: 'text?',
    after: 'text?',
    why: 'text',
    changedBy: 'text',
    changedAt: 'text',
  })
  await createTable(db, 'calendarRecounts', {
    id: 'id',
    lastPlanId: 'sortable',
    total: 'int',
    done: 'int',
    moved: 'int',
    startedAt: 'text',
    finishedAt: 'text?',
  })
  await db.schema
    .createIndex('plan_deadlines_open_by_day')
    .on('planDeadlines')
    .columns(['dueOn', 'anchorDay', 'planId'])
    .where(sql.ref('doneOn'), 'is', null)
    .execute()
}
