/** Takes a whole import back: who was added goes, what was changed stands as before. All of it, or none. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { ok, refuse } from '~/domain/result'
import { nameKeys } from '~/features/people/search.server'
import { type TermMove, keepTermChange } from '~/features/plans/term-changes.server'
import { breathe } from '~/platform/breath.server'
import type { Work } from '~/platform/command.server'
import { findChangedSince } from './changed-since.server'
import { byKind, loadImport } from './commands.server'
import { type FactRows, removeAllFacts, removeFacts, writeFacts } from './fact-rows.server'
import { type ImportRow, rowsAfter } from './import-rows.server'
import { type Tick } from './jobs.server'
import type { Before } from './write-people.server'

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

const subjects = (rows: readonly Row[]): string[] => rows.flatMap((each) => each.subjectId ?? [])

const removePeople = async (tx: Kysely<Database>, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const plans = tx.selectFrom('plans').select('plans.id').where('personId', 'in', ids)
  await tx.deleteFrom('planDeadlines').where('personId', 'in', ids).execute()
  await tx.deleteFrom('deadlineShifts').where('personId', 'in', ids).execute()
  await tx.deleteFrom('termChanges').where('personId', 'in', ids).execute()
  await tx.deleteFrom('deadlinePauses').where('personId', 'in', ids).execute()
  await tx.deleteFrom('planNeeds').where('planId', 'in', plans).execute()
  await tx.deleteFrom('plans').where('personId', 'in', ids).execute()
  await removeAllFacts(tx, ids)
  await tx.deleteFrom('personSearch').where('personId', 'in', ids).execute()
  await tx.deleteFrom('people').where('id', 'in', ids).execute()
}

const restoreFacts = async (tx: Kysely<Database>, before: Before): Promise<void> => {
  const kinds = Object.keys(before.facts) as (keyof FactRows)[]
  for (const kind of kinds) {
    const added = before.facts[kind].filter((each) => each.row === null).map((each) => each.id)
    await removeFacts(tx, kind, added)
  }
  const was = <T extends object>(kind: readonly { readonly row: T | null }[]): T[] =>
    kind.map((each) => each.row).filter((each) => each !== null)
  const { documents, occupations, skills, obligations } = before.facts
  const rows: FactRows = {
    documents: was(documents),
    occupations: was(occupations),
    skills: was(skills),
    obligations: was(obligations),
  }
  await writeFacts(tx, rows)
}

/** What the file had moved moves back, and the history says so. */
const keepReturn = async ({ tx, actor, now }: Work, id: string, before: Before): Promise<void> => {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'endOfTerm', 'releasedOn', 'releaseGround'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const after = before.columns as TermMove['after']
  await keepTermChange(tx, {
    person,
    after,
    cause: 'import-undone',
    enteredBy: actor.userId,
    enteredAt: now,
  })
}

const restorePerson = async (work: Work, id: string, before: Before): Promise<void> => {
  const { tx, now } = work
  await keepReturn(work, id, before)
  await tx
    .updateTable('people')
    .set((eb) => ({ ...before.columns, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const name = await tx
    .selectFrom('people')
    .select(['surname', 'givenName', 'patronymic'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const keys = nameKeys(name)
  await tx.updateTable('people').set({ sortKey: keys.sortKey }).where('id', '=', id).execute()
  await tx.updateTable('personSearch').set({ skeleton: keys.skeleton }).where('personId', '=', id).execute()
  await restoreFacts(tx, before)
}

const undoPeople = async (work: Work, rows: readonly Row[]): Promise<void> => {
  await removePeople(work.tx, subjects(rows.filter((each) => each.outcome === 'created')))
  for (const row of rows)
    if (row.outcome === 'updated' && row.subjectId && row.before)
      await restorePerson(work, row.subjectId, JSON.parse(row.before) as Before)
}

const undoOpenings = async (work: Work, rows: readonly Row[]): Promise<void> => {
  const created = subjects(rows.filter((each) => each.outcome === 'created'))
  if (created.length > 0) await work.tx.deleteFrom('openings').where('id', 'in', created).execute()
  for (const row of rows)
    if (row.outcome === 'updated' && row.subjectId && row.before) {
      const before = JSON.parse(row.before) as Record<string, unknown>
      await work.tx
        .updateTable('openings')
        .set((eb) => ({ ...before, updatedAt: work.now, version: eb('version', '+', 1) }))
        .where('id', '=', row.subjectId)
        .execute()
    }
}

const undoRows = (work: Work, row: ImportRow, rows: readonly Row[]): Promise<void> =>
  row.kind === 'people' ? undoPeople(work, rows) : undoOpenings(work, rows)

/** Refused while anyone of the import has been worked with since: `worked-with-since`. */
export const undoImport = byKind(async (work, id: string, tick: Tick) => {
  const row = await loadImport(work, id)
  if (row.state !== 'undoing') return refuse('not-now')
  if ((await findChangedSince(work.tx, row, 1)).length > 0) return refuse('worked-with-since')
  for (let after = 0, done = 0; ;) {
    const rows = await rowsAfter(work.tx, id, after, true)
    if (rows.length === 0) break
    await undoRows(work, row, rows)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    tick(done)
    await breathe()
  }
  await work.tx
    .updateTable('importRows')
    .set({ before: null, cells: '[]' })
    .where('importId', '=', id)
    .where('outcome', '!=', 'bad')
    .execute()
  await work.tx
    .updateTable('imports')
    .set((eb) => ({ state: 'undone', undoneAt: work.now, failure: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const { created, updated } = row
  work.about({ type: 'import', id, institutionId: row.institutionId, details: { created, updated } })
  return ok(id)
})
