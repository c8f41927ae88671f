/** Says of each row of a file of people what it would do: add someone, change something, nothing, or why it is bad. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { ImportField, Mapping } from '~/domain/imports/fields'
import {
  type ColumnChange,
  type ToldFacts,
  changedColumns,
  columnsOf,
  noFacts,
  saysNothing,
  toldFacts,
} from '~/domain/imports/person-change'
import { type PersonRecord, readPersonRow } from '~/domain/imports/person-row'
import type { CellProblem } from '~/domain/imports/problem'
import { tidy } from '~/domain/imports/words'
import { type Existing, findExisting, identityOf } from './existing-people.server'
import type { PeopleContext } from './person-context.server'

export type StoredRow = { readonly row: number; readonly cells: readonly string[] }

export type PersonDecision = { readonly row: number; readonly problems: readonly CellProblem[] } & (
  | { readonly outcome: 'bad' }
  | {
      readonly outcome: 'created'
      readonly record: PersonRecord
      readonly columns: ReturnType<typeof columnsOf>
      readonly facts: ToldFacts
    }
  | {
      readonly outcome: 'updated' | 'unchanged'
      readonly existing: Existing
      readonly change: ColumnChange
      readonly facts: ToldFacts
    }
)

/** Cells by field. A field that no column gives is an empty text. */
export const cellsBy = (mapping: Mapping, cells: readonly string[]): ((field: ImportField) => string) => {
  const byField = new Map(
    Object.entries(mapping).map(([column, field]) => [field, tidy(cells[Number(column)] ?? '')]),
  )
  return (field) => byField.get(field) ?? ''
}

const bad = (column: ImportField, code: string, values?: CellProblem['values']): CellProblem => ({
  column,
  code,
  weight: 'bad',
  ...(values ? { values } : {}),
})

type Read = {
  readonly row: number
  readonly problems: readonly CellProblem[]
  readonly record: PersonRecord | null
}

/** Reads a row and refuses the second one about the same person. */
const readRow = ({ row, cells }: StoredRow, mapping: Mapping, context: PeopleContext): Read => {
  const { record, problems } = readPersonRow(cellsBy(mapping, cells), context)
  if (!record) return { row, problems, record: null }
  const identity = identityOf(record)
  const first = context.seen.get(identity)
  if (first !== undefined) {
    const column = record.iin ? 'iin' : 'surname'
    return { row, record: null, problems: [...problems, bad(column, 'twice-in-file', { row: first })] }
  }
  context.seen.set(identity, row)
  return { row, problems, record }
}

const decide = (read: Read, context: PeopleContext, existing: Existing | undefined): PersonDecision => {
  const { row, record } = read
  if (!record) return { row, problems: read.problems, outcome: 'bad' }
  if (existing && context.ownInstitution !== null && existing.institutionId !== context.ownInstitution)
    return { row, outcome: 'bad', problems: [...read.problems, bad('iin', 'recorded-elsewhere')] }
  const detachmentId =
    record.detachment === undefined
      ? undefined
      : context.detachmentOf(record.institutionId, record.detachment)
  const problems: readonly CellProblem[] =
    record.detachment !== undefined && detachmentId === undefined
      ? [
          ...read.problems,
          { ...bad('detachment', 'detachment-unknown', { text: record.detachment }), weight: 'warning' },
        ]
      : read.problems
  const columns = columnsOf(record, detachmentId)
  if (!existing)
    return { row, problems, outcome: 'created', record, columns, facts: toldFacts(record, noFacts) }
  const change = changedColumns(columns, existing)
  const facts = toldFacts(record, existing.facts)
  const isSame = Object.keys(change.after).length === 0 && saysNothing(facts)
  return { row, problems, outcome: isSame ? 'unchanged' : 'updated', existing, change, facts }
}

/** Decides a batch of rows, in the order of the file. Rows must come in that order over all batches. */
export const decidePeople = async (
  db: Kysely<Database>,
  rows: readonly StoredRow[],
  mapping: Mapping,
  context: PeopleContext,
): Promise<PersonDecision[]> => {
  const read = rows.map((each) => readRow(each, mapping, context))
  const existing = await findExisting(
    db,
    read.flatMap((each) => each.record ?? []),
  )
  return read.map((each) =>
    decide(each, context, each.record ? existing.get(identityOf(each.record)) : undefined),
  )
}
