/** Deeds of an import: a file is received, its columns are named, it is committed. Each is one transaction. */
import type { ImportState } from '#db/schema/imports'
import { type ImportKind, type Mapping, missingFields } from '~/domain/imports/fields'
import { fold } from '~/domain/imports/words'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { type ImportRow, headingsOf } from './import-rows.server'

/** One deed under two permissions: people and openings are imported by different professions. */
export const byKind = <Args extends readonly unknown[], T>(
  deed: (work: Work, ...args: Args) => Promise<Result<T>>,
) => ({ people: command('person.import', deed), openings: command('opening.import', deed) })

export const subjectOf = (row: Pick<ImportRow, 'institutionId' | 'organisationId'>) => ({
  institutionId: row.institutionId,
  organisationId: row.organisationId,
})

/** The import of a deed, once the policy has allowed it. */
export const loadImport = async (work: Work, id: string): Promise<ImportRow> => {
  const row = await work.tx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  work.permit(subjectOf(row))
  work.about({ type: 'import', id, institutionId: row.institutionId })
  return row
}

export type ReceivedFile = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly fileHash: string
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly rows: number
  readonly institutionId: string | null
  readonly organisationId: string | null
}

const nothingCounted = { done: 0, good: 0, bad: 0, warned: 0, created: 0, updated: 0, unchanged: 0 }

/** Notes a file that was opened and whose rows are about to be kept. Gives its id. */
export const receiveFile = byKind(async (work, file: ReceivedFile) => {
  work.permit(subjectOf(file))
  const { headings, mapping, ...rest } = file
  await work.tx
    .insertInto('imports')
    .values({
      ...rest,
      ...nothingCounted,
      headings: JSON.stringify(headings),
      mapping: JSON.stringify(mapping),
      state: 'reading',
      userId: work.actor.userId,
      createdAt: work.now,
      committedAt: null,
      undoneAt: null,
      goodOnly: 0,
      failure: null,
      version: 1,
    })
    .execute()
  const details = { kind: file.kind, fileHash: file.fileHash, rows: file.rows }
  work.about({ type: 'import', id: file.id, institutionId: file.institutionId, details })
  return ok(file.id)
})

/** What files with the same headings have in common, whatever the order of capitals and spaces. */
export const signatureOf = (headings: readonly string[]): string =>
  headings.map(fold).join('|').slice(0, 2000)

/** Takes an import on to its next state; false when someone else was faster. */
const move = async (
  work: Work,
  row: ImportRow,
  state: ImportState,
  more: Partial<ImportRow> = {},
): Promise<boolean> => {
  const moved = await work.tx
    .updateTable('imports')
    .set({ ...more, state, failure: null, done: 0, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/** Names the columns and remembers them for the next file with these headings. The rows are then gone through anew. */
export const nameColumns = byKind(async (work, id: string, words: { mapping: Mapping; version: number }) => {
  const row = await loadImport(work, id)
  if (row.version !== words.version) return refuse('errors:stale')
  if (row.state !== 'read' && row.state !== 'checked') return refuse('not-now')
  const missing = missingFields(row.kind, words.mapping)
  if (missing.length > 0) return refuse('columns-missing')
  const mapping = JSON.stringify(words.mapping)
  if (!(await move(work, row, 'checking', { mapping }))) return refuse('errors:stale')
  await work.tx
    .insertInto('importMappings')
    .values({
      headings: signatureOf(headingsOf(row)),
      kind: row.kind,
      userId: work.actor.userId,
      mapping,
      at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['headings', 'kind', 'userId']).doUpdateSet({ mapping, at: work.now }),
    )
    .execute()
  work.about({ type: 'import', id, institutionId: row.institutionId, details: { mapping: words.mapping } })
  return ok(id)
})

/** Decides to import: all rows, or the good ones only. The writing follows as a step of its own. */
export const decideCommit = byKind(
  async (work, id: string, words: { goodOnly: boolean; version: number }) => {
    const row = await loadImport(work, id)
    if (row.version !== words.version) return refuse('errors:stale')
    if (row.state !== 'checked') return refuse('not-now')
    if (row.good === 0) return refuse('nothing-good')
    if (row.bad > 0 && !words.goodOnly) return refuse('rows-bad', { values: { count: row.bad } })
    const goodOnly = words.goodOnly ? 1 : 0
    if (!(await move(work, row, 'committing', { goodOnly }))) return refuse('errors:stale')
    work.about({
      type: 'import',
      id,
      institutionId: row.institutionId,
      details: { goodOnly: words.goodOnly },
    })
    return ok(id)
  },
)

/** Decides to take a whole import back. */
export const decideUndo = byKind(async (work, id: string, words: { version: number }) => {
  const row = await loadImport(work, id)
  if (row.version !== words.version) return refuse('errors:stale')
  if (row.state !== 'committed') return refuse('not-now')
  if (!(await move(work, row, 'undoing'))) return refuse('errors:stale')
  return ok(id)
})

/** Takes the rows of a file that was not imported away, with everything they say of people. */
export const discardFile = byKind(async (work, id: string) => {
  const row = await loadImport(work, id)
  if (!['read', 'checked', 'failed'].includes(row.state)) return refuse('not-now')
  await work.tx.deleteFrom('importRows').where('importId', '=', id).execute()
  await work.tx.deleteFrom('imports').where('id', '=', id).execute()
  return ok(id)
})
