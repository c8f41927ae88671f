/** Corrections, objections and complaints of people. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'appeals',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text?',
      kind: 'text',
      about: 'text?',
      handler: 'text',
      state: 'text',
      text: 'text',
      receivedAt: 'text',
      receivedOn: 'text',
      dueOn: 'sortable',
      byUserId: 'text',
      answer: 'text?',
      answeredOn: 'text?',
      answeredBy: 'text?',
      version: 'int',
    },
    { indexes: { appeals_by_person: ['personId', 'id'], appeals_by_handler: ['handler', 'dueOn', 'id'] } },
  )
  await db.schema
    .createIndex('appeals_open')
    .on('appeals')
    .columns(['handler', 'institutionId', 'dueOn', 'id'])
    .where(sql.ref('answeredOn'), 'is', null)
    .execute()
}
