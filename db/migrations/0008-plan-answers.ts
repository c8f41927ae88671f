/** Who drafted a plan and what other services answered; the holiday table with its first content; plans in order of release. */
import { type Kysely, sql } from 'kysely'
import { holidays } from '../reference/holidays'
import type { Database } from '../schema'

const perInsert = 100

const fillHolidays = async (db: Kysely<Database>): Promise<void> => {
  for (let from = 0; from < holidays.length; from += perInsert) {
    const rows = holidays.slice(from, from + perInsert).map((each) => ({ ...each, version: 1 }))
    await db.insertInto('holidays').values(rows).execute()
  }
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('plans').addColumn('draftedBy', 'text').execute()
  await db.schema.alterTable('planDeadlines').addColumn('answer', 'text').execute()
  await db.schema
    .createIndex('plans_open_by_institution')
    .on('plans')
    .columns(['institutionId', 'endOfTerm', 'id'])
    .where(sql.ref('openKey'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('plans_open_by_term')
    .on('plans')
    .columns(['endOfTerm', 'id'])
    .where(sql.ref('openKey'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('plan_deadlines_waiting')
    .on('planDeadlines')
    .columns(['institutionId', 'dueOn', 'id'])
    .where(sql.ref('waitingSince'), 'is not', null)
    .where(sql.ref('doneOn'), 'is', null)
    .execute()
  await fillHolidays(db)
}
