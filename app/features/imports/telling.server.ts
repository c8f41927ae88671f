/** Tells an import in the reader's words. */
import type { CellProblem } from '~/domain/imports/problem'
import type { ImportField } from '~/domain/imports/fields'
import type { At } from '~/platform/guard.server'
import { cellsOf, mappingOf, problemsOf } from './import-rows.server'
import type { ImportRow } from './import-rows.server'
import type { listImports } from './queries.server'

type Reader = Pick<At, 't' | 'format'>

/** «Birth date: not a date» in the reader's language. */
export const tellProblem = ({ t }: Pick<Reader, 't'>, { code, values }: CellProblem): string =>
  t(code.includes(':') ? code : `imports:problem.${code}`, values)

export const tellField = ({ t }: Pick<Reader, 't'>, kind: ImportRow['kind'], field: ImportField): string =>
  t(`imports:field.${kind}.${field}`)

const tones = {
  reading: 'info',
  read: 'warn',
  checking: 'info',
  checked: 'warn',
  committing: 'info',
  committed: 'good',
  undoing: 'info',
  undone: 'plain',
  failed: 'bad',
} as const

export const tellState = ({ t }: Reader, state: ImportRow['state']) => ({
  tone: tones[state],
  word: t(`imports:state.${state}`),
})

type Line = Awaited<ReturnType<typeof listImports>>['rows'][number]

/** A row of the list of imports. */
export const tellImport = (reader: Reader, row: Line) => ({
  id: row.id,
  fileName: row.fileName,
  kind: reader.t(`imports:kind.${row.kind}`),
  state: tellState(reader, row.state),
  rows: reader.format.number(row.rows),
  outcome: reader.t('imports:outcome', {
    created: reader.format.number(row.created),
    updated: reader.format.number(row.updated),
    bad: reader.format.number(row.bad),
  }),
  when: reader.format.instant(row.createdAt),
  by: row.by ?? reader.t('imports:by-folder'),
})
export type ToldImport = ReturnType<typeof tellImport>

const columnsBy = (row: ImportRow): ReadonlyMap<ImportField, number> =>
  new Map(Object.entries(mappingOf(row)).map(([column, field]) => [field, Number(column)]))

/** What is wrong in a row, cell by cell, with what stood there. */
export const tellRow = (
  reader: Reader,
  row: ImportRow,
  each: { readonly row: number; readonly outcome: string; readonly cells: string; readonly problems: string },
) => {
  const columns = columnsBy(row)
  const cells = cellsOf(each)
  return {
    row: each.row,
    outcome: reader.t(`imports:row-outcome.${each.outcome}`),
    problems: problemsOf(each).map((problem) => ({
      column: tellField(reader, row.kind, problem.column),
      text: tellProblem(reader, problem),
      said: (cells[columns.get(problem.column) ?? -1] ?? '').slice(0, 80),
      isBad: problem.weight === 'bad',
    })),
    cells: cells.slice(0, 6).map((cell) => cell.slice(0, 40)),
  }
}
export type ToldRow = ReturnType<typeof tellRow>
