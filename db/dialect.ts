/** Where SQLite and PostgreSQL differ, beside how they are opened (`client.server.ts`, `sqlite.ts`). */
import { type Kysely, PostgresAdapter, type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely'
import { columnOf } from './column-name'
import type { Database } from './schema'

export type Dialect = 'sqlite' | 'postgres'

/** Which database stands behind a Kysely instance or transaction. */
export const dialectOf = (db: Pick<Kysely<Database>, 'getExecutor'>): Dialect =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'

/** Column type whose order is code-point order on both databases: sort keys and cursors rely on it. */
export const sortableText = (db: Kysely<Database>): RawBuilder<unknown> =>
  dialectOf(db) === 'postgres' ? sql`text collate "C"` : sql`text`

type IdColumn = { readonly tableName: string; readonly columnName: string }

/** Columns on PostgreSQL that name rows elsewhere, `openKey` among them, but order unlike ids. */
export const unlikeIds = async (db: Kysely<Database>): Promise<readonly IdColumn[]> => {
  if (dialectOf(db) === 'sqlite') return []
  const { rows } = await sql<IdColumn>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and (c.column_name like ${'%\\_id'} or c.column_name = 'open_key')
      and c.collation_name is distinct from 'C'
    order by 1, 2`.execute(db)
  return rows
}

/** Gives every column that names rows elsewhere the order of ids; builds its indexes anew. SQLite has one order anyway. */
export const collateIdsAlike = async (db: Kysely<Database>): Promise<void> => {
  const byTable = new Map<string, string[]>()
  for (const { tableName, columnName } of await unlikeIds(db))
    byTable.set(tableName, [...(byTable.get(tableName) ?? []), columnName])
  for (const [table, columns] of byTable)
    await sql`alter table ${sql.table(table)} ${sql.join(
      columns.map((column) => sql`alter column ${sql.ref(column)} type text collate "C"`),
    )}`.execute(db)
}

/**
 * Inserts rows that all have the columns of the first, as one parameter: a statement with thousands of them takes many times
 * as long to prepare. Values are texts, numbers and null.
 */
export const insertMany = async <Row extends Readonly<Record<string, string | number | null>>>(
  db: Kysely<Database>,
  table: keyof Database,
  rows: readonly Row[],
): Promise<void> => {
  const names = Object.keys(rows[0] ?? {})
  if (names.length === 0) return
  const columns = sql.join(names.map((name) => sql.ref(name)))
  if (dialectOf(db) === 'postgres') {
    const named = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])),
    )
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(named)}::jsonb)`.execute(db)
    return
  }
  const listed = JSON.stringify(rows.map((row) => names.map((name) => row[name])))
  const values = sql.join(names.map((_, at) => sql`value ->> ${sql.lit(at)}`))
  await sql`insert into ${sql.table(table)} (${columns}) select ${values} from json_each(${listed})`.execute(
    db,
  )
}

/** Makes the database itself refuse to change or remove rows of a table. */
export const makeAppendOnly = async (db: Kysely<Database>, table: string): Promise<void> => {
  const name = sql.ref(table)
  if (dialectOf(db) === 'sqlite') {
    for (const verb of ['update', 'delete'] as const) {
      await sql`create trigger ${sql.ref(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${name}
        begin select raise(abort, 'append-only'); end`.execute(db)
    }
    return
  }
  await sql`create or replace function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'append-only'; end $$`.execute(db)
  await sql`create trigger ${sql.ref(`${table}_no_change`)} before update or delete on ${name}
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${name}
    for each statement execute function refuse_change()`.execute(db)
}

/** Lets the serving role of PostgreSQL read and write rows without owning the tables (it cannot drop a trigger). */
export const grantToServingRole = async (db: Kysely<Database>, role: string | undefined): Promise<void> => {
  if (dialectOf(db) === 'sqlite' || !role) return
  const grantee = sql.ref(role)
  await sql`grant usage on schema public to ${grantee}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${grantee}`.execute(db)
  await sql`grant usage, select on all sequences in schema public to ${grantee}`.execute(db)
  await sql`revoke update, delete, truncate on audit_events from ${grantee}`.execute(db)
}

/** A trigram index over `person_search.skeleton`, kept fresh by the database. */
export const createPersonSearchIndex = async (db: Kysely<Database>): Promise<void> => {
  if (dialectOf(db) === 'postgres') {
    await sql`create extension if not exists pg_trgm`.execute(db)
    await sql`create index person_search_trgm on person_search using gin (skeleton gin_trgm_ops)`.execute(db)
    return
  }
  await sql`create virtual table person_search_fts using fts5(
    skeleton, content='person_search', content_rowid='id', tokenize='trigram', detail='none')`.execute(db)
  await sql`create trigger person_search_added after insert on person_search begin
    insert into person_search_fts(rowid, skeleton) values (new.id, new.skeleton); end`.execute(db)
  await sql`create trigger person_search_removed after delete on person_search begin
    insert into person_search_fts(person_search_fts, rowid, skeleton) values ('delete', old.id, old.skeleton); end`.execute(
    db,
  )
  await sql`create trigger person_search_changed after update on person_search begin
    insert into person_search_fts(person_search_fts, rowid, skeleton) values ('delete', old.id, old.skeleton);
    insert into person_search_fts(rowid, skeleton) values (new.id, new.skeleton); end`.execute(db)
}

/** The pieces of three letters that a text is made of. */
const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, start) => text.slice(start, start + 3))

/**
 * What a word may have kept when a letter of it is wrong. One letter spoils at most three neighbouring pieces, so of
 * three runs of pieces one is whole still; a word of four letters keeps its beginning or its end.
 */
const nearParts = (word: string): string[] => {
  const count = word.length - 2
  const run = Math.max(1, Math.ceil(count / 3))
  return [0, run, 2 * run].filter((start) => start < count).map((start) => word.slice(start, start + run + 2))
}

/** A part of a skeleton as FTS5 asks for it: every piece, in whatever order (the index keeps no places). */
const asMatch = (part: string): string =>
  `(${piecesOf(part)
    .map((piece) => `"${piece}"`)
    .join(' AND ')})`

/** A word too short for a piece is found where it begins or ends another. */
const edgesOf = (word: string): string[] => [`${word} `, ` ${word}`]

const partsOf = (word: string, near: boolean): string[] =>
  word.length < 3 ? edgesOf(word) : near ? nearParts(word) : [word]

/**
 * True for rows of `person_search` whose skeleton holds every word: as a part of it, or, when `near`, with a letter
 * different. Words are lower-case Latin of two letters or more. Answered from the trigram index.
 */
export const skeletonHolds = (
  db: Pick<Kysely<Database>, 'getExecutor'>,
  words: readonly string[],
  near: boolean,
): RawBuilder<SqlBool> => {
  if (dialectOf(db) === 'postgres') {
    const column = sql.ref('personSearch.skeleton')
    const each = words.map((word) => {
      // `<%` finds two letters as a word of their own through the same index, which LIKE cannot.
      if (word.length < 3) return sql`${word} <% ${column}`
      return sql`(${sql.join(
        partsOf(word, near).map((part) => sql`${column} like ${`%${part}%`}`),
        sql` or `,
      )})`
    })
    return sql<SqlBool>`(${sql.join(each, sql` and `)})`
  }
  const match = words.map((word) => `(${partsOf(word, near).map(asMatch).join(' OR ')})`).join(' AND ')
  return sql<SqlBool>`${sql.ref('personSearch.id')} in
    (select rowid from person_search_fts where person_search_fts match ${match})`
}

/** The day so many days before the one in a column, as text. */
export const daysBefore = (
  db: Pick<Kysely<Database>, 'getExecutor'>,
  column: string,
  days: number,
): RawBuilder<string> =>
  dialectOf(db) === 'postgres'
    ? sql`(cast(${sql.ref(column)} as date) - ${sql.lit(days)})::text`
    : sql`date(${sql.ref(column)}, ${sql.lit(`-${days} days`)})`

/** Locks a row until the transaction ends; SQLite already has one writer. */
export const lockClause = (tx: Transaction<Database>): RawBuilder<unknown> =>
  dialectOf(tx) === 'postgres' ? sql`for update` : sql``

/** A whole-number key that the database counts up itself. */
export const countingKey = (db: Kysely<Database>): RawBuilder<unknown> =>
  dialectOf(db) === 'postgres' ? sql`bigint generated by default as identity` : sql`integer`

export type { SqlBool }
