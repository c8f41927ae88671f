/** A month's statements as a workbook for accounting: a row each, amounts as numbers. */
import writeXlsxFile from 'write-excel-file/node'
import { escapeFormula } from '~/domain/imports/formula'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { monthIn } from './months.server'
import { exportQuery } from './queries.server'

/** Read in steps so that no statement holds the event loop; more rows than an accountant opens are left out. */
const [step, most] = [500, 20_000] as const

const heads = [
  'person',
  'organisation',
  'work',
  'contract',
  'hours',
  'pieces',
  'gross',
  'deducted',
  'repaid',
  'net',
] as const

type Row = Awaited<ReturnType<ReturnType<typeof exportQuery>['execute']>>[number]

const cellsOf = (row: Row, at: At) => [
  ...[whoOf(row, at), row.organisation, row.work, row.contractNumber ?? ''].map((value) => ({
    value: escapeFormula(value),
    type: String,
  })),
  ...[row.minutes / 60, row.pieces].map((value) => ({ value, type: Number })),
  ...[row.gross, row.deducted, row.repaid, row.net].map((tiyn) => ({
    value: Number(tiyn) / 100,
    type: Number,
    format: '#,##0.00',
  })),
]

/** The workbook of the month that the address names. */
export const wagesExport = async (at: At): Promise<Response> => {
  const month = monthIn(at)
  const rows: Row[] = []
  while (rows.length < most) {
    const some = await exportQuery(at.db, at.actor, month, rows.at(-1)?.id ?? '', step).execute()
    rows.push(...some)
    if (some.length < step) break
  }
  const head = heads.map((key) => ({ value: at.t(`wages:export.${key}`), fontWeight: 'bold' as const }))
  const bytes = await writeXlsxFile([head, ...rows.map((row) => cellsOf(row, at))], {
    columns: heads.map(() => ({ width: 20 })),
    stickyRowsCount: 1,
  }).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="qadam-wages-${month}.xlsx"`,
    },
  })
}
