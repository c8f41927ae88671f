/** The rows of an import: kept as read, gone through in order, marked with what they become. */
import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { ImportRowsTable, ImportsTable } from '#db/schema/imports'
import type { Mapping } from '~/domain/imports/fields'
import type { CellProblem } from '~/domain/imports/problem'
import type { RawRow } from './limits'

export type ImportRow = ImportsTable

/** Rows in one batch: short enough that other requests are served between two of them. */
export const batchSize = 40

export const mappingOf = (row: Pick<ImportsTable, 'mapping'>): Mapping => JSON.parse(row.mapping) as Mapping
export const headingsOf = (row: Pick<ImportsTable, 'headings'>): string[] =>
  JSON.parse(row.headings) as string[]
export const cellsOf = (row: Pick<ImportRowsTable, 'cells'>): string[] => JSON.parse(row.cells) as string[]
export const problemsOf = (row: Pick<ImportRowsTable, 'problems'>): CellProblem[] =>
  JSON.parse(row.problems) as CellProblem[]

/** Keeps rows as the file has them. */
export const keepRows = async (
  db: Kysely<Database>,
  importId: string,
  rows: readonly RawRow[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += batchSize) {
    const values = rows.slice(from, from + batchSize).map(({ line, cells }): Insertable<ImportRowsTable> => ({
      importId,
      row: line,
      outcome: 'read',
      cells: JSON.stringify(cells),
      problems: '[]',
      subjectId: null,
      before: null,
    }))
    await db.insertInto('importRows').values(values).execute()
  }
}

/** The next rows after one; `good` leaves the bad ones out. */
export const rowsAfter = (db: Kysely<Database>, importId: string, after: number, good: boolean) =>
  db
    .selectFrom('importRows')
    .select(['row', 'cells', 'outcome', 'subjectId', 'before'])
    .where('importId', '=', importId)
    .where('row', '>', after)
    .$if(good, (query) => query.where('outcome', '!=', 'bad'))
    .orderBy('row')
    .limit(batchSize)
    .execute()

export type Mark = {
  readonly row: number
  readonly outcome: ImportRowsTable['outcome']
  readonly problems: readonly CellProblem[]
  readonly subjectId?: string | null
  readonly before?: string | null
  /** What the row would change: kept from the check until the import. */
  readonly changes?: string | null
  readonly topics?: string | null
  /** Once written the cells are wanted no more: a list of people is not kept longer than it is needed. */
  readonly forget?: boolean
}

/** Marks rows that are there already, many in one statement. */
export const markRows = async (
  db: Kysely<Database>,
  importId: string,
  marks: readonly Mark[],
): Promise<void> => {
  if (marks.length === 0) return
  const forget = marks.some((each) => each.forget)
  await db
    .insertInto('importRows')
    .values(
      marks.map((mark) => ({
        importId,
        row: mark.row,
        outcome: mark.outcome,
        problems: JSON.stringify(mark.problems),
        cells: '[]',
        subjectId: mark.subjectId ?? null,
        before: mark.before ?? null,
        changes: mark.changes ?? null,
        topics: mark.topics ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['importId', 'row']).doUpdateSet((eb) => ({
        outcome: eb.ref('excluded.outcome'),
        problems: eb.ref('excluded.problems'),
        subjectId: eb.ref('excluded.subjectId'),
        before: eb.ref('excluded.before'),
        changes: eb.ref('excluded.changes'),
        topics: eb.ref('excluded.topics'),
        ...(forget ? { cells: eb.ref('excluded.cells') } : {}),
      })),
    )
    .execute()
}
