/** Reads text tables: UTF-8, UTF-16 and Windows-1251; commas, semicolons and tabs. */
import { CsvError, parse } from 'csv-parse/sync'
import { zeroSide } from './file-kind'
import { type RawRow, Refused, limits } from './limits'

const decode = (bytes: Uint8Array): string => {
  const side = zeroSide(bytes)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || side === 'odd')
    return new TextDecoder('utf-16le').decode(bytes)
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || side === 'even')
    return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

const separators = [';', ',', '\t'] as const

/** The separator that the first lines hold most of, quoted parts left out. */
const separatorOf = (text: string): string => {
  const sample = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, 5)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = separators.map((sign) => ({ sign, count: sample.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}

const check = (cells: readonly string[], rows: number): void => {
  if (cells.length > limits.columns) throw new Refused('too-many-columns')
  if (rows > limits.rows + 20) throw new Refused('too-many-rows')
  if (cells.some((cell) => cell.length > limits.cell)) throw new Refused('cell-too-long')
}

/** A cell may hold a few lines of its own; with more line ends than that the rows are too many. */
const lineEnds = 4 * limits.rows

const hasTooManyLines = (text: string): boolean => {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && count <= lineEnds; at = text.indexOf('\n', at + 1)) count += 1
  return count > lineEnds
}

/** Refuses before anything is made of it what would become millions of rows or cells. */
const refuseMonsters = (text: string, separator: string): void => {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  if (first.length > limits.line) throw new Refused('line-too-long')
  if (first.split(separator, limits.columns * 20).length === limits.columns * 20)
    throw new Refused('too-many-columns')
  if (hasTooManyLines(text)) throw new Refused('too-many-rows')
}

/** Every row that holds anything, with its number in the file. */
export const readCsv = (bytes: Uint8Array): RawRow[] => {
  const text = decode(bytes)
  const delimiter = separatorOf(text)
  refuseMonsters(text, delimiter)
  let line = 0
  const rows: RawRow[] = []
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: limits.line,
      on_record: (cells: string[]) => {
        line += 1
        check(cells, line)
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError)
      throw new Refused(error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : 'broken-file')
    throw error
  }
  return rows
}
