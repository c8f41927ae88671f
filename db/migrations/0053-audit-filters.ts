/**
 * The audit log by kind of deed, by outcome and by day. Each index ends with the time and the place in the chain, in which
 * the log is read: a range of days and a cursor are then one stretch of it. Nothing but the time says what falls into a
 * day: a slow deed takes its place in the chain after quicker ones that began later.
 */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

const indexes = {
  audit_events_by_time: [],
  audit_events_by_deed: ['deed'],
  audit_events_by_outcome: ['outcome'],
  audit_events_by_deed_and_outcome: ['deed', 'outcome'],
} as const

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const [name, columns] of Object.entries(indexes))
    await db.schema
      .createIndex(name)
      .on('auditEvents')
      .columns([...columns, 'at', 'seq'])
      .execute()
}
