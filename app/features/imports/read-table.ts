/** From the bytes of a file to its headings and rows; runs in a thread of its own. */
import { countKnown } from '~/domain/imports/fields'
import { tidy } from '~/domain/imports/words'
import { restoreFormula } from '~/domain/imports/formula'
import { type FileKind, kindOf } from './file-kind'
import { type RawRow, Refused, limits } from './limits'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'

export type Table = {
  readonly kind: FileKind
  readonly headings: readonly string[]
  readonly rows: readonly RawRow[]
}

/** Official lists begin with a title or two: the row of headings is the one with most headings known to us. */
const headingPlace = (rows: readonly RawRow[]): number => {
  const known = rows.slice(0, 20).map(({ cells }) => countKnown(cells))
  const most = Math.max(0, ...known)
  return most >= 2 ? known.indexOf(most) : 0
}

/** Throws `Refused` for a file that is not read. */
export const readTable = async (bytes: Buffer): Promise<Table> => {
  const kind = kindOf(bytes)
  const all = kind === 'xlsx' ? await readWorkbook(bytes) : readCsv(bytes)
  const place = headingPlace(all)
  const headings = (all[place]?.cells ?? []).map((each) => tidy(each).replace(/\s+/g, ' ').slice(0, 200))
  if (headings.length === 0) throw new Refused('empty-file')
  const rows = all.slice(place + 1)
  if (rows.length === 0 || headings.filter(Boolean).length < 2) throw new Refused('no-headings')
  if (rows.length > limits.rows) throw new Refused('too-many-rows')
  const width = Math.max(headings.length, ...rows.slice(0, 1000).map(({ cells }) => cells.length))
  if (width > limits.columns) throw new Refused('too-many-columns')
  const wide = Array.from({ length: width }, (_, column) => headings[column] ?? '')
  return {
    kind,
    headings: wide,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: wide.map((_, column) => restoreFormula(cells[column] ?? '')),
    })),
  }
}
