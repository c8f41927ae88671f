/** The register of those in need as a workbook, DOCX or PDF, whole year, in the act's columns. */
import writeXlsxFile from 'write-excel-file/node'
import { registerWords } from '#db/reference/notice-forms'
import { escapeFormula } from '~/domain/imports/formula'
import type { PaperLanguage } from '~/domain/notices/lines'
import { type At, notFound } from '~/platform/guard.server'
import type { Paper } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { askedIn, columnsIn, registerQuery, registerRows } from './register-page.server'

/** More than any institution holds people. */
const mostRows = 5000

const widths = [4, 20, 8, 14, 16, 10, 20, 24]

const workbook = async (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Response> => {
  const bytes = await writeXlsxFile(
    [heads, ...rows].map((cells, line) =>
      cells.map((cell) => ({
        value: escapeFormula(cell),
        type: String,
        wrap: true,
        ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    { columns: widths.map((width) => ({ width: width * 1.4 })), stickyRowsCount: 1 },
  ).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="qadam-register.xlsx"',
    },
  })
}

type Names = { readonly nameKk: string; readonly nameRu: string }

const paperOf = (
  names: Names,
  year: number,
  language: PaperLanguage,
  cells: readonly (readonly string[])[],
): Paper => ({
  title: registerWords.title[language],
  beside: false,
  landscape: true,
  sheets: [
    {
      language,
      rows: [
        {
          as: 'stamp',
          pieces: [{ text: language === 'kk' ? names.nameKk : names.nameRu }, { text: String(year) }],
        },
        { as: 'title', pieces: [{ text: registerWords.title[language] }] },
        { as: 'table', heads: columnsIn(language), widths, cells },
      ],
    },
  ],
})

/** Answers with the file that the address asks for; 404 where there is no institution to read. */
export const registerFile = async (at: At): Promise<Response> => {
  const { db, actor, url } = at
  const { institution, year } = await askedIn(at)
  if (!institution) throw notFound()
  const language = at.language === 'ru' ? 'ru' : 'kk'
  const asked = { institutionId: institution.id, year }
  const entries = await registerQuery(db, actor, { ...asked, after: 0 }, mostRows).execute()
  const rows = (await registerRows(db, actor, asked, entries, language)).map(({ cells }) => cells)
  const format = url.searchParams.get('as')
  if (format !== 'pdf' && format !== 'docx') return workbook(columnsIn(language), rows)
  return fileAnswer(
    await makePaper(paperOf(institution, year, language, rows), format),
    'qadam-register',
    format,
  )
}
