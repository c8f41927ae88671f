/** A month's statements as a workbook for accounting: a row each with every addition and deduction by itself, amounts as numbers. */
import writeXlsxFile from 'write-excel-file/node'
import { obligationKinds } from '~/domain/people/person'
import { additionKinds, taxKinds } from '~/domain/wages/statement'
import { escapeFormula } from '~/domain/imports/formula'
import { whoOf } from '~/features/placements/naming.server'
import type { At } from '~/platform/guard.server'
import { monthIn } from './months.server'
import { exportLines, exportQuery } from './queries.server'

/** Read in steps so that no statement holds the event loop; more rows than an accountant opens are left out. */
const [step, most] = [500, 20_000] as const

const about = ['person', 'organisation', 'work', 'contract', 'hours', 'pieces'] as const

/** What was withheld under enforcement documents stands by the kind of debt; a debt of no known kind by itself. */
const withheld = [...obligationKinds, null] as const
const added = ['earned', ...additionKinds] as const

type Row = Awaited<ReturnType<ReturnType<typeof exportQuery>['execute']>>[number]
type WageLine = Awaited<ReturnType<typeof exportLines>>[number]
type Read = { readonly row: Row; readonly lines: readonly WageLine[] }

const sumOf = (lines: readonly WageLine[], is: (line: WageLine) => boolean): number =>
  lines.filter(is).reduce((sum, { amount }) => sum + Number(amount), 0)

/** Accrued line by line and together, withheld line by line and together, and what is left. */
const amountsOf = ({ row, lines }: Read): number[] => [
  ...added.map((kind) => sumOf(lines, (line) => line.kind === kind)),
  row.gross,
  ...taxKinds.map((kind) => sumOf(lines, (line) => line.kind === kind)),
  ...withheld.map((debt) =>
    sumOf(lines, (line) => line.kind === 'enforcement' && line.obligationKind === debt),
  ),
  row.deducted,
  row.repaid,
  row.net,
]

const headsOf = ({ t }: At): string[] => {
  const sum = (name: string): string => t('wages:export.sum', { name })
  const line = (kind: string): string => t(`wages:line.${kind}`)
  return [
    ...about.map((key) => t(`wages:export.${key}`)),
    ...added.map((kind) => sum(line(kind))),
    t('wages:export.gross'),
    ...taxKinds.map((kind) => sum(line(kind))),
    ...withheld.map((debt) =>
      sum(
        debt === null ? line('enforcement') : `${line('enforcement')}: ${t(`vocabulary:obligation.${debt}`)}`,
      ),
    ),
    ...(['deducted', 'repaid', 'net'] as const).map((key) => t(`wages:export.${key}`)),
  ]
}

const cellsOf = ({ row, lines }: Read, at: At) => [
  ...[whoOf(row, at), row.organisation, row.work, row.contractNumber ?? ''].map((value) => ({
    value: escapeFormula(value),
    type: String,
  })),
  ...[row.minutes / 60, row.pieces].map((value) => ({ value, type: Number })),
  ...amountsOf({ row, lines }).map((tiyn) => ({
    value: Number(tiyn) / 100,
    type: Number,
    format: '#,##0.00',
  })),
]

const linesOf = async (
  db: At['db'],
  rows: readonly Row[],
): Promise<ReadonlyMap<string, readonly WageLine[]>> => {
  const found = new Map<string, WageLine[]>(rows.map(({ id }) => [id, []]))
  if (rows.length === 0) return found
  for (const line of await exportLines(db, [...found.keys()])) found.get(line.statementId)?.push(line)
  return found
}

/** The workbook of the month that the address names. */
export const wagesExport = async (at: At): Promise<Response> => {
  const month = monthIn(at)
  const rows: Read[] = []
  while (rows.length < most) {
    const some = await exportQuery(at.db, at.actor, month, rows.at(-1)?.row.id ?? '', step).execute()
    const lines = await linesOf(at.db, some)
    rows.push(...some.map((row) => ({ row, lines: lines.get(row.id) ?? [] })))
    if (some.length < step) break
  }
  const heads = headsOf(at)
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }))
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
