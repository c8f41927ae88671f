/** An import without a page: on whose behalf, and what is said about it. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'
import type { Caller } from '~/platform/caller.server'
import type { Clock } from '~/platform/clock.server'
import type { Translate } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import type { MasterKeys } from '~/platform/seal.server'
import { type ImportRow, problemsOf } from './import-rows.server'
import { listRows } from './queries.server'
import { tellField, tellProblem } from './telling.server'

const columns = ['id', 'role', 'institutionId', 'organisationId', 'region', 'personId', 'language'] as const

/** Whoever signs in under this name and is not disabled. */
export const findUser = async (db: Databases, login: string) => {
  const row = await db.read
    .selectFrom('users')
    .select(columns)
    .where('login', '=', login.toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language ?? ('ru' satisfies Language) }
}

/** The same by id: in whose name a standing order is carried out. */
export const findUserById = async (db: Databases, id: string) => {
  const row = await db.read
    .selectFrom('users')
    .select(columns)
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language ?? ('ru' satisfies Language) }
}

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>

export const callerOf = (db: Databases, user: User, clock: Clock, keys: MasterKeys): Caller => {
  const { id, role, institutionId, organisationId, region, personId } = user
  const actor = { userId: id, role, institutionId, organisationId, region, personId }
  return { db, actor, clock, keys, requestId: newId() }
}

const listed = 1000

/** Counts, and every bad row (the first thousand) with its column and reason. */
export const summaryOf = async (db: Kysely<Database>, row: ImportRow, t: Translate): Promise<string> => {
  if (row.state !== 'checked') return t(`imports:failure.${row.failure ?? 'columns-missing'}`)
  const names = ['rows', 'good', 'bad', 'warned', 'created', 'updated', 'unchanged'] as const
  const counts = names.map((name) => `${t(`imports:count.${name}`)}: ${row[name]}`)
  const bad = await listRows(db, row.id, { bad: true, limit: listed })
  const lines = bad.flatMap((each) =>
    problemsOf(each)
      .filter((problem) => problem.weight === 'bad')
      .map(
        (problem) =>
          `${t('imports:column.row')} ${each.row}: ${tellField({ t }, row.kind, problem.column)}: ${tellProblem({ t }, problem)}`,
      ),
  )
  return [...counts, ...lines].join('\n')
}
