/** Imported files, their rows and remembered mappings. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'imports',
    {
      id: 'id',
      kind: 'text',
      fileName: 'text',
      fileHash: 'text',
      mapping: 'text',
      state: 'text',
      rows: 'int',
      good: 'int',
      bad: 'int',
      created: 'int',
      updated: 'int',
      unchanged: 'int',
      institutionId: 'text?',
      organisationId: 'text?',
      userId: 'text?',
      createdAt: 'text',
      committedAt: 'text?',
      undoneAt: 'text?',
      version: 'int',
    },
    {
      indexes: {
        imports_by_institution: ['institutionId', 'createdAt'],
        imports_by_time: ['createdAt', 'id'],
      },
    },
  )
  await createTable(
    db,
    'importRows',
    {
      importId: 'text',
      row: 'int',
      outcome: 'text',
      cells: 'text',
      problems: 'text',
      subjectId: 'text?',
      before: 'text?',
    },
    { key: ['importId', 'row'], indexes: { import_rows_by_outcome: ['importId', 'outcome', 'row'] } },
  )
  await createTable(
    db,
    'importMappings',
    { headings: 'text', kind: 'text', userId: 'text', mapping: 'text', at: 'text' },
    { key: ['headings', 'kind', 'userId'] },
  )
}
