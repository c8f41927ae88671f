/** Facts that deadlines asked for in vain, and the history of moved terms and deadlines. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const days = ['termSetOn', 'paroleOn', 'jobHelpAskedOn'] as const
const answers = ['neverParole', 'isPregnant', 'hasSmallChildren'] as const

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const name of days) await db.schema.alterTable('people').addColumn(name, 'text').execute()
  for (const name of answers) await db.schema.alterTable('people').addColumn(name, 'integer').execute()
  await createTable(
    db,
    'termChanges',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text?',
      cause: 'text',
      courtAct: 'text?',
      actOn: 'text?',
      endBefore: 'text?',
      endAfter: 'text?',
      releaseBefore: 'text?',
      releaseAfter: 'text?',
      groundBefore: 'text?',
      groundAfter: 'text?',
      fromInstitutionId: 'text?',
      toInstitutionId: 'text?',
      note: 'text?',
      importId: 'text?',
      enteredBy: 'text?',
      enteredAt: 'text',
    },
    { indexes: { term_changes_by_person: ['personId', 'id'] } },
  )
  await createTable(
    db,
    'deadlineShifts',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      code: 'text',
      fromDay: 'text?',
      toDay: 'text?',
      cause: 'text',
      changeId: 'text?',
      changedOn: 'text',
      enteredBy: 'text?',
    },
    {
      indexes: {
        deadline_shifts_by_plan: ['planId', 'id'],
        deadline_shifts_by_change: ['changeId'],
      },
    },
  )
}
