/** Reads the first sheet of a workbook that was looked through before. */
import { type CellValue, readSheet } from 'read-excel-file/universal'
import { checkWorkbook } from './check-workbook'
import { type RawRow, Refused, limits } from './limits'

const wholeDay = (value: Date): string => {
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

const textOf = (value: CellValue | null | undefined): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? wholeDay(value) : String(value)
}

/** Every row that holds anything, with its number in the sheet. */
export const readWorkbook = async (bytes: Buffer): Promise<RawRow[]> => {
  await checkWorkbook(bytes)
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  const data = await readSheet(copy, { trim: false }).catch(() => {
    throw new Refused('broken-file')
  })
  const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length > limits.rows + 20) throw new Refused('too-many-rows')
  return filled
}
