/** An official paper without a format: rows of words and blanks, tables, signatures. PDF, DOCX and the screen are made from it. */

/** Printed words; or a blank with what is written in it, empty where nothing is, and the label under it. */
export type Piece = { readonly text: string } | { readonly blank: string; readonly label: string }

/** Where words stand on the sheet, as the acts of Kazakhstan print their forms. */
export type Place = 'annex' | 'stamp' | 'addressee' | 'title' | 'line' | 'text' | 'item' | 'signature'

export type WordsRow = { readonly as: Place; readonly pieces: readonly Piece[] }

export type TableRow = {
  readonly as: 'table'
  readonly heads: readonly string[]
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  readonly cells: readonly (readonly string[])[]
}

export type PaperRow = WordsRow | TableRow

export type Sheet = { readonly language: 'kk' | 'ru' | 'en'; readonly rows: readonly PaperRow[] }

export type Paper = {
  readonly title: string
  readonly sheets: readonly Sheet[]
  /** Two languages stand in two columns, or one after another. */
  readonly beside: boolean
  readonly landscape: boolean
}

export type PaperFormat = 'pdf' | 'docx'

/** The labels of a row's blanks, as they stand under it. */
export const labelsOf = (row: WordsRow): string =>
  row.pieces
    .flatMap((piece) => ('blank' in piece && piece.label !== '' ? [`(${piece.label})`] : []))
    .join('  ')

/** What an empty blank looks like: short ones in the middle of a sentence, long ones that fill a line. */
export const emptyBlank = (row: WordsRow): string => '_'.repeat(row.pieces.length > 3 ? 16 : 36)
