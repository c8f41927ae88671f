/** The audit chain: rows that the database itself refuses to change, and one head that every writer must lock. */
import type { Kysely } from 'kysely'
import { makeAppendOnly } from '../dialect'
import type { Database } from '../schema'
import { createTable } from './table'

/** Hash that stands before the first event. */
const genesis = '0'.repeat(64)

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'auditEvents',
    {
      seq: 'big',
      id: 'text',
      at: 'text',
      actorId: 'text?',
      actorRole: 'text',
      deed: 'text',
      outcome: 'text',
      subjectType: 'text',
      subjectId: 'text',
      personId: 'text?',
      institutionId: 'text?',
      requestId: 'text',
      detailsDigest: 'text',
      prevHash: 'text',
      hash: 'text',
    },
    {
      key: ['seq'],
      unique: { audit_events_by_id: ['id'] },
      indexes: {
        audit_events_by_person: ['personId', 'seq'],
        audit_events_by_subject: ['subjectType', 'subjectId', 'seq'],
        audit_events_by_institution: ['institutionId', 'seq'],
      },
    },
  )
  await makeAppendOnly(db, 'audit_events')
  await createTable(
    db,
    'auditValues',
    { eventId: 'text', salt: 'text', details: 'text' },
    { key: ['eventId'] },
  )
  await createTable(db, 'auditHead', { id: 'int', seq: 'big', hash: 'text' }, { key: ['id'] })
  await db.insertInto('auditHead').values({ id: 1, seq: 0, hash: genesis }).execute()
}
