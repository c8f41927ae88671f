/** A paper as DOCX, laid out like its PDF: to be signed, completed by hand or sent through a document system. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow as DocxRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import {
  type Paper,
  type PaperRow,
  type Sheet,
  type TableRow,
  type WordsRow,
  emptyBlank,
  labelsOf,
} from './paper'

const points = (size: number): number => size * 2
/** Twentieths of a point. */
const twips = (size: number): number => size * 20

const runsOf = (row: WordsRow, size: number): TextRun[] =>
  row.pieces.map((piece) => {
    if ('text' in piece) return new TextRun({ text: piece.text, size, bold: row.as === 'title' })
    if (piece.blank === '') return new TextRun({ text: emptyBlank(row), size })
    return new TextRun({ text: piece.blank, size, bold: true, underline: { type: UnderlineType.SINGLE } })
  })

const alignmentOf = ({ as }: WordsRow) => {
  if (as === 'annex') return AlignmentType.RIGHT
  if (as === 'title') return AlignmentType.CENTER
  return as === 'text' ? AlignmentType.BOTH : AlignmentType.LEFT
}

const spaceOf = ({ as }: WordsRow) => {
  if (as === 'title') return { before: twips(14), after: twips(12) }
  return as === 'signature' ? { before: twips(18), after: twips(1) } : { before: twips(3), after: twips(1) }
}

const half = twips(255)

type Look = { readonly size: number; readonly narrow: boolean }

const paragraphsOf = (row: WordsRow, { size, narrow }: Look): Paragraph[] => {
  const indent = row.as === 'addressee' && !narrow ? { left: half } : {}
  if (row.as === 'stamp')
    return row.pieces.map(
      (piece) =>
        new Paragraph({
          children: [new TextRun({ text: 'text' in piece ? piece.text : piece.blank, size })],
        }),
    )
  const own = points(row.as === 'annex' ? 8 : row.as === 'title' ? 12 : 0) || size
  const words = new Paragraph({
    children: runsOf(row, own),
    alignment: alignmentOf(row),
    spacing: spaceOf(row),
    indent,
  })
  const labels = labelsOf(row)
  if (labels === '') return [words]
  const under = new TextRun({ text: labels, size: points(7.5), italics: true })
  return [words, new Paragraph({ children: [under], alignment: AlignmentType.CENTER, indent })]
}

const cellOf = (text: string, bold: boolean, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [new TextRun({ text, bold, size: points(8) })] })],
  })

const tableOf = (row: TableRow): Table => {
  const sum = row.widths.reduce((total, width) => total + width, 0)
  const share = (place: number): number => Math.round(((row.widths[place] ?? 1) / sum) * 100)
  const line = (cells: readonly string[], isHead: boolean): DocxRow =>
    new DocxRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, place) => cellOf(text, isHead, share(place))),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [line(row.heads, true), ...row.cells.map((cells) => line(cells, false))],
  })
}

const blocksOf = (rows: readonly PaperRow[], look: Look): (Paragraph | Table)[] =>
  rows.flatMap((row) => (row.as === 'table' ? [tableOf(row)] : paragraphsOf(row, look)))

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine }

const sideBySide = (sheets: readonly Sheet[], look: Look): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    rows: [
      new DocxRow({
        children: sheets.map(
          (sheet) =>
            new TableCell({
              width: { size: 50, type: WidthType.PERCENTAGE },
              borders: noLines,
              margins: { left: twips(6), right: twips(6) },
              children: blocksOf(sheet.rows, look),
            }),
        ),
      }),
    ],
  })

const pageOf = ({ landscape }: Paper) => ({
  page: {
    size: {
      width: 11906,
      height: 16838,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: twips(48), bottom: twips(48), left: twips(landscape ? 36 : 64), right: twips(36) },
  },
})

/** Gives the file's bytes. Times New Roman is named, not embedded: every office program has it with Kazakh letters. */
export const paperAsDocx = async (paper: Paper): Promise<Uint8Array> => {
  const isBeside = paper.beside && paper.sheets.length > 1
  const look = { size: points(isBeside ? 9 : 11), narrow: isBeside }
  const properties = pageOf(paper)
  const document = new Document({
    title: paper.title,
    creator: 'Qadam',
    styles: { default: { document: { run: { font: 'Times New Roman' } } } },
    sections: isBeside
      ? [{ properties, children: [sideBySide(paper.sheets, look)] }]
      : paper.sheets.map((sheet) => ({ properties, children: blocksOf(sheet.rows, look) })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
