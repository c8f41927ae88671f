/** Workbooks that are handed out: the empty template, and the bad rows of a file with their reasons. */
import type { Kysely } from 'kysely'
import writeXlsxFile from 'write-excel-file/node'
import type { Database } from '#db/schema'
import { type ImportKind, fieldsOf } from '~/domain/imports/fields'
import { escapeFormula } from '~/domain/imports/formula'
import type { At } from '~/platform/guard.server'
import { type ImportRow, cellsOf, headingsOf, problemsOf } from './import-rows.server'
import { listRows } from './queries.server'
import { tellField, tellProblem } from './telling.server'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const sheetOf = (rows: readonly (readonly string[])[], widths: readonly number[]) =>
  writeXlsxFile(
    rows.map((cells, line) =>
      cells.map((cell) => ({
        value: escapeFormula(cell),
        type: String,
        ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
  ).toBuffer()

const answer = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.xlsx"`,
    },
  })

/** A workbook with our own headings, in the reader's language, and nothing else. */
export const templateFile = async ({ t }: Pick<At, 't'>, kind: ImportKind): Promise<Response> => {
  const wanted = fieldsOf[kind].filter((field) => field !== 'full-name')
  const headings = wanted.map((field) => tellField({ t }, kind, field))
  return answer(
    await sheetOf(
      [headings],
      headings.map(() => 22),
    ),
    `qadam-${kind}`,
  )
}

/** The bad rows as the file had them, each with its number and reasons: to be mended and sent again. */
export const badRowsFile = async (
  db: Kysely<Database>,
  row: ImportRow,
  { t }: Pick<At, 't'>,
): Promise<Response> => {
  const rows = await listRows(db, row.id, { bad: true, limit: 100_000 })
  const headings = [...headingsOf(row), t('imports:column.row'), t('imports:column.reasons')]
  const lines = rows.map((each) => {
    const reasons = problemsOf(each)
      .filter((problem) => problem.weight === 'bad')
      .map((problem) => `${tellField({ t }, row.kind, problem.column)}: ${tellProblem({ t }, problem)}`)
    return [...cellsOf(each), String(each.row), reasons.join('; ')]
  })
  return answer(
    await sheetOf(
      [headings, ...lines],
      headings.map((_, place) => (place === headings.length - 1 ? 60 : 18)),
    ),
    'qadam-bad-rows',
  )
}
