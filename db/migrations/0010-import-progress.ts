/** Headings, progress and failures of imports. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .alterTable('imports')
    .addColumn('headings', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  for (const name of ['done', 'warned', 'goodOnly'])
    await db.schema
      .alterTable('imports')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  await db.schema.alterTable('imports').addColumn('failure', 'text').execute()
  await db.schema
    .createIndex('imports_by_organisation')
    .on('imports')
    .columns(['organisationId', 'createdAt'])
    .execute()
}
