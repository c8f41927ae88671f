/** A paper as PDF: A4, DejaVu Serif with every Kazakh letter and ₸ embedded, text that can be searched and copied. */
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import {
  type Paper,
  type PaperRow,
  type Piece,
  type Sheet,
  type TableRow,
  type WordsRow,
  emptyBlank,
  labelsOf,
} from './paper'

const require = createRequire(import.meta.url)
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

const setUp = (): void => {
  pdfmake.setFonts({
    Serif: {
      normal: font('DejaVuSerifCondensed'),
      bold: font('DejaVuSerifCondensed-Bold'),
      italics: font('DejaVuSerifCondensed-Italic'),
      bolditalics: font('DejaVuSerifCondensed-BoldItalic'),
    },
  })
  // Only its own fonts are read from the disk, and nothing from the net.
  pdfmake.setLocalAccessPolicy((path) => path.endsWith('.ttf'))
  pdfmake.setUrlAccessPolicy(() => false)
}

const wordsOf = (row: WordsRow) =>
  row.pieces.map((piece: Piece) => {
    if ('text' in piece) return { text: piece.text }
    if (piece.blank === '') return { text: emptyBlank(row) }
    return { text: piece.blank, bold: true, decoration: 'underline' as const }
  })

const half = 255

const placed = (row: WordsRow, narrow: boolean): Content => {
  const text = wordsOf(row)
  switch (row.as) {
    case 'annex':
      return { text, alignment: 'right', fontSize: 8, margin: [0, 0, 0, 8] }
    case 'stamp':
      return {
        stack: row.pieces.map((piece) => ('text' in piece ? piece.text : piece.blank)),
        margin: [0, 0, 0, 10],
      }
    case 'addressee':
      return { text, margin: [narrow ? 0 : half, 0, 0, 1] }
    case 'title':
      return { text, alignment: 'center', bold: true, fontSize: 12, margin: [0, 14, 0, 12] }
    case 'signature':
      return { text, margin: [0, 18, 0, 1] }
    case 'text':
      return { text, alignment: 'justify', margin: [0, 4, 0, 2] }
    case 'line':
    case 'item':
      return { text, margin: [0, 3, 0, 1] }
  }
}

const underIt = (row: WordsRow, narrow: boolean): Content[] => {
  const labels = labelsOf(row)
  if (labels === '') return []
  const left = row.as === 'addressee' && !narrow ? half : 0
  return [{ text: labels, fontSize: 7.5, italics: true, alignment: 'center', margin: [left, 0, 0, 3] }]
}

const tableOf = (row: TableRow): Content => {
  const sum = row.widths.reduce((total, width) => total + width, 0)
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: row.widths.map((width) => `${((width / sum) * 100).toFixed(2)}%`),
      body: [
        row.heads.map((text) => ({ text, bold: true })),
        ...row.cells.map((cells) => cells.map((text) => ({ text }))),
      ],
    },
    fontSize: 8,
    margin: [0, 8, 0, 8],
  }
}

const contentOf = (rows: readonly PaperRow[], narrow: boolean): Content[] =>
  rows.flatMap((row) =>
    row.as === 'table' ? [tableOf(row)] : [placed(row, narrow), ...underIt(row, narrow)],
  )

const oneAfterAnother = (sheets: readonly Sheet[]): Content[] =>
  sheets.map((sheet, place) => ({
    stack: contentOf(sheet.rows, false),
    ...(place > 0 ? { pageBreak: 'before' as const } : {}),
  }))

const sideBySide = (sheets: readonly Sheet[]): Content[] => [
  { columns: sheets.map((sheet) => ({ width: '*', stack: contentOf(sheet.rows, true) })), columnGap: 18 },
]

const definitionOf = (paper: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageOrientation: paper.landscape ? 'landscape' : 'portrait',
  pageMargins: paper.landscape ? [36, 40, 36, 40] : [64, 48, 40, 48],
  defaultStyle: { font: 'Serif', fontSize: paper.beside ? 8.5 : 10, lineHeight: 1.15 },
  info: { title: paper.title },
  ...(paper.sheets[0] ? { language: paper.sheets[0].language } : {}),
  content: paper.beside && paper.sheets.length > 1 ? sideBySide(paper.sheets) : oneAfterAnother(paper.sheets),
  footer: (page, pages) =>
    pages > 1 ? { text: `${page} / ${pages}`, alignment: 'center', fontSize: 8, margin: [0, 16, 0, 0] } : '',
})

/** Gives the file's bytes. */
export const paperAsPdf = async (paper: Paper): Promise<Uint8Array> => {
  setUp()
  return new Uint8Array(await pdfmake.createPdf(definitionOf(paper)).getBuffer())
}
