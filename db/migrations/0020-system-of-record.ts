/** No double entry: the queue of what goes into the system of record, and the differences of files that come from it. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createEntries = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'systemEntries',
    {
      id: 'id',
      kind: 'text',
      personId: 'text',
      institutionId: 'text',
      subject: 'text',
      openKey: 'text?',
      values: 'text',
      factOn: 'text?',
      dueOn: 'text?',
      dueKey: 'sortable',
      state: 'text',
      correctsId: 'text?',
      createdBy: 'text?',
      createdAt: 'text',
      doneBy: 'text?',
      doneAt: 'sortable?',
      version: 'int',
    },
    {
      unique: { system_entries_open: ['openKey'] },
      indexes: {
        system_entries_by_institution: ['institutionId', 'state', 'dueKey', 'id'],
        system_entries_by_kind: ['institutionId', 'state', 'kind', 'dueKey', 'id'],
        system_entries_by_state: ['state', 'dueKey', 'id'],
        system_entries_by_done: ['institutionId', 'state', 'doneAt', 'id'],
        system_entries_by_state_done: ['state', 'doneAt', 'id'],
        system_entries_by_person: ['personId', 'kind', 'subject'],
      },
    },
  )
  await createTable(
    db,
    'entryMarks',
    { id: 'id', entryId: 'text', mark: 'text', reason: 'text?', byUserId: 'text', at: 'text' },
    { indexes: { entry_marks_by_entry: ['entryId', 'at'] } },
  )
}

const widenImports = async (db: Kysely<Database>): Promise<void> => {
  for (const name of ['source', 'differences'])
    await db.schema.alterTable('imports').addColumn(name, 'text').execute()
  for (const name of ['changes', 'topics'])
    await db.schema.alterTable('importRows').addColumn(name, 'text').execute()
  await db.schema
    .createIndex('import_rows_by_subject')
    .on('importRows')
    .columns(['importId', 'subjectId'])
    .execute()
  await db.schema.createIndex('imports_by_hash').on('imports').columns(['fileHash']).execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createEntries(db)
  await widenImports(db)
}
