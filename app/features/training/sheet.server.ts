/** Rows as a file to take along: a workbook, or a text with semicolons where the address asks for one. */
import writeXlsxFile from 'write-excel-file/node'
import { escapeFormula } from '~/domain/imports/formula'

export type SheetCell = string | number

const attached = (name: string): Record<string, string> => ({
  'content-disposition': `attachment; filename="${name}"`,
})

const quoted = (cell: SheetCell): string =>
  typeof cell === 'number' ? String(cell) : `"${escapeFormula(cell).replaceAll('"', '""')}"`

const textOf = (name: string, rows: readonly (readonly SheetCell[])[]): Response => {
  const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', ...attached(`${name}.csv`) },
  })
}

/** `name` without an ending; `?as=csv` in the address asks for text. */
export const sheetOf = async (
  name: string,
  heads: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  url: URL,
): Promise<Response> => {
  if (url.searchParams.get('as') === 'csv') return textOf(name, [heads, ...rows])
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }))
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value: escapeFormula(value), type: String },
    ),
  )
  const bytes = await writeXlsxFile([head, ...cells], {
    columns: heads.map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...attached(`${name}.xlsx`),
    },
  })
}
