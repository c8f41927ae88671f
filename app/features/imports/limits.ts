/** How large a file of rows may be. Beyond these a file is refused before it is read. */

const megabyte = 1024 * 1024

export const limits = {
  /** Bytes of the file itself. */
  file: 20 * megabyte,
  /** Of a workbook: its parts, and their size once unpacked. */
  parts: 200,
  unpacked: 150 * megabyte,
  /** Unpacked to packed, of a part larger than `smallPart`. Real sheets stay below 40. */
  ratio: 100,
  smallPart: 4 * megabyte,
  rows: 100_000,
  columns: 200,
  /** Characters of a cell: Excel's own limit. */
  cell: 32_767,
  sharedTexts: 600_000,
  /** Characters of one line of a text file. */
  line: 2 * megabyte,
  /** Milliseconds in which a file must have been opened and its headings found. */
  opening: 20_000,
  /** Megabytes that the reading thread may take. */
  memory: 640,
} as const

/** Why a file is not read at all: the tail of `imports:refusal.<code>`. */
export type FileRefusal =
  | 'empty-file'
  | 'file-too-large'
  | 'not-a-table'
  | 'old-excel'
  | 'broken-file'
  | 'too-many-parts'
  | 'unpacks-too-large'
  | 'nested-archive'
  | 'external-entities'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'line-too-long'
  | 'no-headings'
  | 'took-too-long'

/** Thrown while a file is read; carries the refusal out of the reader. */
export class Refused extends Error {
  constructor(readonly code: FileRefusal) {
    super(code)
  }
}

/** One row of a file: its line there, from 1, and the texts of its cells. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] }
