/** The only file where SQLite and PostgreSQL differ. */
import {
  type Expression,
  type Kysely,
  PostgresAdapter,
  type RawBuilder,
  type SqlBool,
  type Transaction,
  sql,
} from 'kysely'
import type { Database } from './schema'

export type Dialect = 'sqlite' | 'postgres'

/** Which database stands behind a Kysely instance or transaction. */
export const dialectOf = (db: Pick<Kysely<Database>, 'getExecutor'>): Dialect =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'

/** Column type whose order is code-point order on both databases: sort keys and cursors rely on it. */
export const sortableText = (db: Kysely<Database>): RawBuilder<unknown> =>
  dialectOf(db) === 'postgres' ? sql`text collate "C"` : sql`text`

/** Text comparison by code point, whatever the database's own collation. */
export const byCodePoint = (db: Kysely<Database>, column: Expression<string>): RawBuilder<string> =>
  dialectOf(db) === 'postgres' ? sql<string>`${column} collate "C"` : sql<string>`${column}`

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

/** Three letters at a time; a word too short for that is found by its beginning or its end. */
const piecesOf = (word: string): string[] =>
  word.length < 3
    ? [`${word} `, ` ${word}`]
    : Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))

const quoted = (pieces: readonly string[], joint: 'and' | 'or'): string =>
  pieces.map((piece) => `"${piece}"`).join(` ${joint.toUpperCase()} `)

/**
 * A word with one letter wrong loses at most three neighbouring pieces: of three runs of pieces one is whole still.
 */
const nearly = (word: string): string => {
  const pieces = piecesOf(word)
  if (pieces.length < 3) return quoted(pieces, 'or')
  const run = Math.ceil(pieces.length / 3)
  const runs = [0, 1, 2].map((at) => pieces.slice(at * run, (at + 1) * run)).filter((each) => each.length > 0)
  return runs.map((each) => `(${quoted(each, 'and')})`).join(' OR ')
}

const exactly = (word: string): string => quoted(piecesOf(word), word.length < 3 ? 'or' : 'and')

/**
 * True for rows of `person_search` whose skeleton holds every word: as a part of it, or, when `near`, with a letter
 * or two different. Words are lower-case Latin of two letters or more. Answered from the trigram index.
 */
export const skeletonHolds = (
  db: Pick<Kysely<Database>, 'getExecutor'>,
  words: readonly string[],
  near: boolean,
): RawBuilder<SqlBool> => {
  const column = sql.ref('personSearch.skeleton')
  if (dialectOf(db) === 'postgres') {
    const each = words.map((word) =>
      near || word.length < 3 ? sql`${word} <% ${column}` : sql`${column} like ${`%${word}%`}`,
    )
    return sql<SqlBool>`(${sql.join(each, sql` and `)})`
  }
  const match = words.map((word) => `(${near ? nearly(word) : exactly(word)})`).join(' AND ')
  return sql<SqlBool>`${sql.ref('personSearch.id')} in
    (select rowid from person_search_fts where person_search_fts match ${match})`
}

/** Locks a row until the transaction ends; SQLite already has one writer. */
export const lockClause = (tx: Transaction<Database>): RawBuilder<unknown> =>
  dialectOf(tx) === 'postgres' ? sql`for update` : sql``

/** A whole-number key that the database counts up itself. */
export const countingKey = (db: Kysely<Database>): RawBuilder<unknown> =>
  dialectOf(db) === 'postgres' ? sql`bigint generated by default as identity` : sql`integer`

export type { SqlBool }
