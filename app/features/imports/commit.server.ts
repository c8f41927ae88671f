/** Writes a checked file into the service: everything in one transaction, or nothing. */
import { ok, refuse } from '~/domain/result'
import { breathe } from '~/platform/breath.server'
import type { Work } from '~/platform/command.server'
import { byKind, loadImport } from './commands.server'
import { type ImportRow, type Mark, cellsOf, mappingOf, markRows, rowsAfter } from './import-rows.server'
import { type Tick } from './jobs.server'
import { decideOpenings, writeOpenings } from './openings-decisions.server'
import { type StoredRow, decidePeople } from './people-decisions.server'
import { peopleContext } from './person-context.server'
import { writePeople } from './write-people.server'

/** Decides anew what stands now, writes it, and says what each row became. */
type Write = (rows: readonly StoredRow[]) => Promise<readonly Mark[]>

const peopleWriter = async (work: Work, row: ImportRow): Promise<Write> => {
  const mapping = mappingOf(row)
  const context = await peopleContext(work.tx, row.institutionId, work.today)
  const { now, today, newId } = work
  const { userId } = work.actor
  const writing = { importId: row.id, today, now, newId, userId, demo: context.demo }
  return async (rows) => {
    const decisions = await decidePeople(work.tx, rows, mapping, context)
    const written = await writePeople(work.tx, decisions, writing)
    const byRow = new Map(written.map((each) => [each.row, each]))
    return decisions.map((each) => {
      const own = byRow.get(each.row)
      const before = own?.before ? JSON.stringify(own.before) : null
      return {
        row: each.row,
        outcome: each.outcome,
        problems: each.problems,
        subjectId: own?.subjectId ?? null,
        before,
      }
    })
  }
}

const openingsWriter = (work: Work, row: ImportRow): Write => {
  const mapping = mappingOf(row)
  const into = { organisationId: row.organisationId ?? '', importId: row.id }
  const context = { organisationId: into.organisationId, seen: new Map<string, number>() }
  return async (rows) => {
    const decisions = await decideOpenings(work.tx, rows, mapping, context)
    const byRow = new Map((await writeOpenings(work, decisions, into)).map((each) => [each.row, each]))
    return decisions.map((each) => ({
      row: each.row,
      problems: each.problems,
      outcome: each.outcome,
      ...byRow.get(each.row),
    }))
  }
}

const counted = (
  marks: readonly Mark[],
  tally: Record<'created' | 'updated' | 'unchanged', number>,
): void => {
  for (const { outcome } of marks) if (outcome !== 'bad' && outcome !== 'read') tally[outcome] += 1
}

/**
 * Writes the good rows. A row that has become bad since it was checked (someone else recorded the same person) stops
 * the whole import: `changed-since-check`.
 */
export const commitFile = byKind(async (work, id: string, tick: Tick) => {
  const row = await loadImport(work, id)
  if (row.state !== 'committing') return refuse('not-now')
  const write = row.kind === 'people' ? await peopleWriter(work, row) : openingsWriter(work, row)
  const tally = { created: 0, updated: 0, unchanged: 0 }
  for (let after = 0, done = 0; ;) {
    const rows = await rowsAfter(work.tx, id, after, true)
    if (rows.length === 0) break
    const marks = await write(rows.map((each) => ({ row: each.row, cells: cellsOf(each) })))
    if (marks.some((each) => each.outcome === 'bad')) return refuse('changed-since-check')
    await markRows(
      work.tx,
      id,
      marks.map((each) => ({ ...each, forget: true })),
    )
    counted(marks, tally)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    tick(done)
    await breathe()
  }
  await work.tx
    .updateTable('imports')
    .set((eb) => ({
      ...tally,
      state: 'committed',
      committedAt: work.now,
      failure: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  const details = { kind: row.kind, fileHash: row.fileHash, bad: row.bad, ...tally }
  work.about({ type: 'import', id, institutionId: row.institutionId, details })
  return ok(tally)
})
