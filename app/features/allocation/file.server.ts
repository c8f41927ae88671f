/** The lines that the filters show as a workbook or as text, as far as a limit. */
import writeXlsxFile from 'write-excel-file/node'
import { escapeFormula } from '~/domain/imports/formula'
import { namedOpenings } from '~/features/matching/reading.server'
import { breathe } from '~/platform/breath.server'
import type { At } from '~/platform/guard.server'
import { effectWord, openingWords, personName, readLineFilter, stateOfLine } from './lines-page.server'
import { proofSheet } from './proof.server'
import { type LineRow, type Run, getRun, linePageQuery } from './queries.server'
import { institutionName, pointsOfScore } from './telling.server'

/** More lines than a nationwide run proposes. */
const mostLines = 20_000
/** Read between two breaths of the server. */
const perStep = 250

const headsOf = ({ t }: At): string[] =>
  (
    [
      'number',
      'person',
      'institution',
      'opening',
      'employer',
      'fit',
      'score',
      'price',
      'effect',
      'state',
    ] as const
  ).map((key) => t(`allocation:column.${key}`))

const cellsOf = async (rows: readonly LineRow[], run: Run, at: At): Promise<string[][]> => {
  const openings = await namedOpenings(at.db, at.actor, [...new Set(rows.map(({ openingId }) => openingId))])
  return rows.map((row) => {
    const opening = openings.get(row.openingId)
    return [
      String(row.number),
      personName(row),
      institutionName(row, at),
      openingWords(opening, at).title,
      opening?.organisation ?? '',
      String(row.points),
      pointsOfScore(row.score, at),
      row.price === null ? '' : pointsOfScore(row.price, at),
      effectWord(row, at).text,
      stateOfLine(row, run, at)?.text ?? '',
    ]
  })
}

const allCells = async (run: Run, at: At): Promise<string[][]> => {
  const filter = readLineFilter(at.url.searchParams)
  const day = { lapsesOn: run.lapsesOn, today: at.today }
  const cells: string[][] = []
  for (let after = 0; cells.length < mostLines;) {
    const rows = await linePageQuery(at.db, at.actor, run.id, { ...filter, after }, day, perStep).execute()
    cells.push(...(await cellsOf(rows, run, at)))
    const last = rows.at(-1)
    if (rows.length < perStep || !last) return cells
    after = last.number
    await breathe()
  }
  return cells
}

const attachment = (body: BodyInit, type: string, extension: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="qadam-allocation.${extension}"`,
    },
  })

const quoted = (cell: string): string => `"${escapeFormula(cell).replaceAll('"', '""')}"`

/** The mark in front lets a spreadsheet read Kazakh letters. */
const asText = (rows: readonly (readonly string[])[]): Response =>
  attachment(
    `\u{feff}${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`,
    'text/csv; charset=utf-8',
    'csv',
  )

const bold = { fontWeight: 'bold' as const }

const linesSheet = (rows: readonly (readonly string[])[], sheet: string) => ({
  data: rows.map((cells, line) =>
    cells.map((cell) => ({ value: escapeFormula(cell), type: String, ...(line === 0 ? bold : {}) })),
  ),
  sheet,
  columns: [8, 36, 30, 36, 30, 8, 10, 10, 24, 18].map((width) => ({ width })),
  stickyRowsCount: 1,
})

const provedSheet = (rows: NonNullable<Awaited<ReturnType<typeof proofSheet>>>, sheet: string) => ({
  data: rows.map((cells) =>
    cells.map(({ value, isHead }) => ({
      ...(typeof value === 'number'
        ? { value, type: Number }
        : { value: escapeFormula(value), type: String }),
      ...(isHead === true ? bold : {}),
    })),
  ),
  sheet,
  columns: [60, 12, 14, 16].map((width) => ({ width })),
})

/** The lines, and beside them the prices that prove the plan, for whoever wants to add them up. */
const asWorkbook = async (rows: readonly (readonly string[])[], run: Run, at: At): Promise<Response> => {
  const proof = run.state === 'finished' ? await proofSheet(run, at) : null
  const bytes = await writeXlsxFile([
    linesSheet(rows, at.t('allocation:file.lines')),
    ...(proof ? [provedSheet(proof, at.t('allocation:file.proof'))] : []),
  ]).toBuffer()
  return attachment(
    new Uint8Array(bytes),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'xlsx',
  )
}

/** Answers with the file that the address asks for. */
export const linesFile = async (at: At): Promise<Response> => {
  const run = await getRun(at.db, at.actor, at.params.runId ?? '')
  const rows = [headsOf(at), ...(run.state === 'finished' ? await allCells(run, at) : [])]
  return at.url.searchParams.get('as') === 'csv' ? asText(rows) : asWorkbook(rows, run, at)
}
