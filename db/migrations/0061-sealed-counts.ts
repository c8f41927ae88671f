/**
 * How many versions of a note were sealed, and which parts beside it: kept with the session, so that a newest version or a
 * part that somebody deleted is missed. What lies there today is counted once. Goals of groups that still lie open are found
 * by an index, so that they can be sealed at the next start.
 */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'

const parts = ['goal', 'results', 'problem', 'relative', 'plan']

const partsOf = (table: string) =>
  sql.join(
    parts.map(
      (part) =>
        sql`case when exists (select 1 from psychology_texts t
          where t.owner_id = ${sql.ref(`${table}.id`)} and t.part = ${sql.lit(part)})
          then ${sql.lit(`${part},`)} else '' end`,
    ),
    sql` || `,
  )

/** Counts what lies there. */
export const countSealed = async (db: Kysely<Database>): Promise<void> => {
  await sql`update psychology_sessions set sealed_versions = coalesce(
    (select max(n.version) from psychology_notes n where n.session_id = psychology_sessions.id), 0)`.execute(
    db,
  )
  await sql`update psychology_sessions set sealed_parts = ${partsOf('psychologySessions')}`.execute(db)
  await sql`update psychology_meetings set sealed_parts = ${partsOf('psychologyMeetings')}`.execute(db)
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema
    .alterTable('psychologySessions')
    .addColumn('sealedVersions', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  for (const table of ['psychologySessions', 'psychologyMeetings'])
    await db.schema
      .alterTable(table)
      .addColumn('sealedParts', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  await countSealed(db)
  await db.schema
    .createIndex('psychology_groups_open_goals')
    .on('psychologyGroups')
    .column('id')
    .where(sql.ref('goal'), 'is not', null)
    .execute()
}
