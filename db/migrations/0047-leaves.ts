/** What the lawful ways into a note need beside 0040: by which leave a look was made, second people, and what monitors are told. */
import { type Kysely, sql } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'

/** `id` columns name rows and order like them. */
const added = [
  ['noteReads', 'leaveId', 'id'],
  ['substitutions', 'reason', 'text'],
  ['supervisions', 'wholeCase', 'int'],
  ['lawfulRequests', 'reason', 'text'],
  ['lawfulRequests', 'decidedBy', 'id'],
  ['lawfulRequests', 'decidedAt', 'text'],
  ['lawfulRequests', 'openUntil', 'text'],
  ['lawfulRequests', 'confirmedAt', 'text'],
  ['lawfulRequests', 'confirmedBy', 'id'],
  ['lawfulRequests', 'takenBy', 'id'],
  ['lawfulRequests', 'takenAt', 'text'],
  ['secrecyEvents', 'actorId', 'id'],
  ['secrecyEvents', 'secondId', 'id'],
  ['secrecyEvents', 'reason', 'text'],
  ['secrecyEvents', 'document', 'text'],
] as const

const indexes = [
  ['note_reads_by_leave', 'noteReads', ['leaveId', 'id']],
  ['lawful_requests_by_state', 'lawfulRequests', ['state', 'id']],
  ['glass_openings_by_institution', 'glassOpenings', ['institutionId', 'id']],
  ['secrecy_events_by_kind', 'secrecyEvents', ['kind', 'id']],
] as const

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const [table, column, kind] of added) {
    const type = kind === 'id' ? sortableText(db) : kind === 'int' ? sql`integer` : sql`text`
    await db.schema.alterTable(table).addColumn(column, type).execute()
  }
  await db.schema.alterTable('lawfulRequests').renameColumn('scope', 'bodyKind').execute()
  for (const [name, table, columns] of indexes)
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
}
