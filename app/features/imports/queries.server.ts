/** Reads about imports, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { ImportRow } from './import-rows.server'

export const pageSize = 25

/** Imports are seen where they were made: in the institution, in the organisation, and by headquarters. */
const importsWithin = (db: Kysely<Database>, actor: Actor) =>
  db.selectFrom('imports').where(
    reachable(actor, 'import.file', {
      institution: 'imports.institutionId',
      organisation: 'imports.organisationId',
    }),
  )

/** The newest first; `before` is the id of the last one of the page before. */
export const importsPageQuery = (
  db: Kysely<Database>,
  actor: Actor,
  edge?: { createdAt: string; id: string },
) => {
  const query = importsWithin(db, actor).leftJoin('users', 'users.id', 'imports.userId')
  const limited = edge
    ? query.where(sql<boolean>`(imports.created_at, imports.id) < (${edge.createdAt}, ${edge.id})`)
    : query
  return limited
    .select([
      'imports.id',
      'imports.kind',
      'imports.fileName',
      'imports.state',
      'imports.rows',
      'imports.bad',
      'imports.created',
      'imports.updated',
      'imports.createdAt',
      'users.name as by',
    ])
    .orderBy('imports.createdAt', 'desc')
    .orderBy('imports.id', 'desc')
    .limit(pageSize + 1)
}

export const listImports = async (db: Kysely<Database>, actor: Actor, after: string | null) => {
  const edge = after
    ? await importsWithin(db, actor)
        .select(['imports.createdAt', 'imports.id'])
        .where('imports.id', '=', after)
        .executeTakeFirst()
    : undefined
  const rows = await importsPageQuery(db, actor, edge).execute()
  const kept = rows.slice(0, pageSize)
  return { rows: kept, next: rows.length > pageSize ? (kept.at(-1)?.id ?? null) : null }
}

/** Checked files that wait for somebody's decision. */
export const countWaitingImports = async (db: Kysely<Database>, actor: Actor): Promise<number> => {
  const row = await importsWithin(db, actor)
    .where('imports.state', 'in', ['read', 'checked'])
    .where('imports.source', '=', 'folder')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One import; 404 out of reach. */
export const getImport = async (db: Kysely<Database>, actor: Actor, id: string): Promise<ImportRow> => {
  const row = await importsWithin(db, actor)
    .selectAll('imports')
    .where('imports.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Rows of an import already within reach, in the order of the file. */
export const listRows = (
  db: Kysely<Database>,
  importId: string,
  which: {
    readonly bad: boolean
    readonly warned?: boolean
    readonly after?: number
    readonly limit?: number
  },
) =>
  db
    .selectFrom('importRows')
    .select(['row', 'outcome', 'cells', 'problems'])
    .where('importId', '=', importId)
    .where('outcome', which.bad ? '=' : '!=', 'bad')
    .where('row', '>', which.after ?? 0)
    .$if(which.warned === true, (query) => query.where('problems', '!=', '[]'))
    .orderBy('row')
    .limit(which.limit ?? pageSize + 1)
    .execute()
