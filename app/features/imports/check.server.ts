/** Goes through the rows of an import and says of each what it would do; writes nothing else. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import {
  type Differences,
  type RowDifference,
  addDifferences,
  noDifferences,
  rowDifference,
} from '~/domain/imports/differences'
import { missingFields } from '~/domain/imports/fields'
import { breathe } from '~/platform/breath.server'
import type { Caller } from '~/platform/caller.server'
import { dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { type ImportRow, cellsOf, mappingOf, markRows, rowsAfter } from './import-rows.server'
import { type Tick } from './jobs.server'
import { decideOpenings } from './openings-decisions.server'
import { decidePeople } from './people-decisions.server'
import { peopleContext } from './person-context.server'
import type { Mark } from './import-rows.server'
import type { PersonDecision, StoredRow } from './people-decisions.server'
import { countShifts } from './shifts.server'

type Decide = (rows: readonly StoredRow[]) => Promise<readonly Compared[]>

/** A row's mark, and what it would change of the person it speaks of. */
type Compared = Mark & { readonly difference?: RowDifference }

const differing = (decision: PersonDecision): Compared => {
  const { row, outcome, problems } = decision
  if (decision.outcome === 'bad' || decision.outcome === 'created') return { row, outcome, problems }
  const difference = rowDifference(decision.change, decision.facts)
  return {
    row,
    outcome,
    problems,
    subjectId: decision.existing.id,
    ...(outcome === 'updated' ? { difference } : {}),
  }
}

const marked = ({ difference, ...mark }: Compared): Mark =>
  difference
    ? { ...mark, changes: JSON.stringify(difference.changes), topics: `,${difference.topics.join(',')},` }
    : mark

/** Adds a batch to what the file would change in all. */
const compared = async (
  db: Kysely<Database>,
  sum: Differences,
  marks: readonly Compared[],
): Promise<Differences> => {
  const moved = marks.filter(({ difference }) => difference && 'endOfTerm' in difference.changes)
  const shifts = await countShifts(
    db,
    moved.flatMap(({ subjectId }) => subjectId ?? []),
  )
  const added = addDifferences(
    sum,
    marks.flatMap(({ difference }) => difference ?? []),
  )
  return {
    ...added,
    shifts: {
      plans: sum.shifts.plans + shifts.plans,
      deadlines: sum.shifts.deadlines + shifts.deadlines,
    },
  }
}

const deciderFor = async (db: Kysely<Database>, row: ImportRow, caller: Checking): Promise<Decide> => {
  const mapping = mappingOf(row)
  if (row.kind === 'people') {
    const context = await peopleContext(db, row.institutionId, dayAt(caller.clock.now()))
    return async (rows) => (await decidePeople(db, rows, mapping, context)).map(differing)
  }
  const context = { organisationId: row.organisationId ?? '', seen: new Map<string, number>() }
  return (rows) => decideOpenings(db, rows, mapping, context)
}

type Tally = {
  good: number
  bad: number
  warned: number
  created: number
  updated: number
  unchanged: number
}

const count = (tally: Tally, marks: readonly Mark[]): void => {
  for (const { outcome, problems } of marks) {
    if (outcome === 'bad') tally.bad += 1
    else {
      tally.good += 1
      if (problems.length > 0) tally.warned += 1
      if (outcome !== 'read') tally[outcome] += 1
    }
  }
}

/** Returns the code of a failure, or null once the import stands as `checked`. */
/** A check needs a database and a day, nobody in whose name. */
export type Checking = Pick<Caller, 'db' | 'clock'>

export const checkRows = async (caller: Checking, importId: string, tick: Tick): Promise<string | null> => {
  const { read, write } = caller.db
  const row = await read
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  if (missingFields(row.kind, mappingOf(row)).length > 0) return 'columns-missing'
  const decide = await deciderFor(read, row, caller)
  const tally: Tally = { good: 0, bad: 0, warned: 0, created: 0, updated: 0, unchanged: 0 }
  let differences = noDifferences
  for (let after = 0, done = 0; ;) {
    const rows = await rowsAfter(read, importId, after, false)
    if (rows.length === 0) break
    const marks = await decide(rows.map((each) => ({ row: each.row, cells: cellsOf(each) })))
    count(tally, marks)
    differences = await compared(read, differences, marks)
    await whenFree(() => markRows(write, importId, marks.map(marked)))
    after = rows.at(-1)?.row ?? after
    done += rows.length
    tick(done)
    await breathe()
  }
  await whenFree(() =>
    write
      .updateTable('imports')
      .set((eb) => ({
        ...tally,
        differences: JSON.stringify(differences),
        state: 'checked',
        failure: null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', importId)
      .where('state', '=', 'checking')
      .execute(),
  )
  return null
}
