/** The official form of the programme as a file: the same sheets as on the screen, in PDF or DOCX. */
import { redirect } from '@remix-run/node'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperFormat, PaperRow, Piece, Place, Sheet } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { type PlanSheet, printPageOf } from './print-page.server'

/** The form prints its hints in brackets; the paper puts brackets of its own. */
const label = (hint: string): string => hint.replace(/^\(|\)$/g, '')

const words = (as: Place, ...texts: readonly string[]): PaperRow => ({
  as,
  pieces: texts.filter((each) => each !== '').map((text): Piece => ({ text })),
})

type Blank = { readonly lead?: string; readonly value: string; readonly hint: string; readonly tail?: string }

const blank = ({ lead = '', value, hint, tail = '' }: Blank): PaperRow => ({
  as: 'line',
  pieces: [
    ...(lead === '' ? [] : [{ text: `${lead} ` }]),
    { blank: value, label: label(hint) },
    ...(tail === '' ? [] : [{ text: ` ${tail}` }]),
  ],
})

const signature = (hints: readonly string[]): PaperRow => ({
  as: 'signature',
  pieces: hints.map((hint): Piece => ({ blank: '', label: label(hint) })),
})

/** Letters that every font of a paper has. */
const mark = (isNeeded: boolean): string => (isNeeded ? '[+] ' : '[ ] ')

const needRows = ({ needs }: PlanSheet): PaperRow[] =>
  needs.flatMap((need) => [
    words('item', `${mark(need.isNeeded)}${need.number}) ${need.text}`),
    ...(need.words ? [words('item', need.words)] : []),
    ...need.lines.flatMap((line) => [
      words('item', mark(line.isNeeded) + line.text),
      ...(line.words ? [words('item', line.words)] : []),
    ]),
  ])

const measureRows = ({ measures }: PlanSheet): PaperRow[] =>
  measures.rows.length === 0
    ? []
    : [
        words('title', measures.title),
        {
          as: 'table',
          heads: measures.heads,
          widths: [2, 4, 3, 2, 4],
          cells: measures.rows.map((row) => row.cells),
        },
      ]

const contentRows = ({ contents }: PlanSheet): PaperRow[] => [
  words('title', contents.title),
  ...contents.points.flatMap(({ heading, lines }) => [
    words('text', heading),
    ...(lines.length > 0 ? lines : [contents.none]).map((line) => words('item', `– ${line}`)),
  ]),
]

const sheetOf = (sheet: PlanSheet): Sheet => ({
  language: sheet.language,
  rows: [
    words('annex', sheet.annex),
    blank(sheet.institution),
    words('title', sheet.title),
    blank(sheet.authors),
    ...sheet.body.map((part) => ('text' in part ? words('text', part.text) : blank(part))),
    words('text', sheet.lead),
    ...needRows(sheet),
    words('text', sheet.footer),
    signature(sheet.signature),
    signature(sheet.signature),
    words('text', sheet.date),
    words('text', sheet.stamp),
    words('text', sheet.consent, sheet.agreement === '' ? '' : ` (${sheet.agreement})`),
    signature(sheet.consentHints),
    words('text', sheet.date),
    ...measureRows(sheet),
    ...contentRows(sheet),
  ],
})

const formatIn = (url: URL): PaperFormat | undefined =>
  (['pdf', 'docx'] as const).find((each) => each === url.searchParams.get('as'))

/**
 * The file that the address asks for: `as` pdf or docx, `lang` kk, ru or both. Without a format the way leads back to
 * the paper on the screen.
 */
export const planFile = async (at: At): Promise<Response> => {
  const { sheets, planId } = await printPageOf(at)
  const format = formatIn(at.url)
  if (!format) return redirect(`/plans/${planId}/print`)
  const paper: Paper = {
    // Nothing in the title that a file's properties would give away.
    title: translatorFor(at.language)('plans:print.title'),
    sheets: sheets.map(sheetOf),
    beside: false,
    landscape: false,
  }
  return fileAnswer(await makePaper(paper, format), `qadam-programme-${planId.slice(-6)}`, format)
}
