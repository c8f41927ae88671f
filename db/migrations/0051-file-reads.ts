/** Who looked at a person's file on which day, kept for the person themselves. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'fileReads',
    {
      id: 'id',
      personId: 'sortable',
      userId: 'sortable',
      role: 'text',
      institutionId: 'sortable?',
      onDay: 'sortable',
    },
    { unique: { file_reads_once: ['personId', 'onDay', 'userId'] } },
  )
