/** Columns that grow: of numbers, and of short lists of numbers kept in one long array. */

/** A copy with room for `least` rows, or the column itself when it has it. */
export const grown = <Column extends Int32Array | Uint8Array>(
  column: Column,
  least: number,
  make: (length: number) => Column,
): Column => {
  if (column.length >= least) return column
  const larger = make(Math.max(least, column.length * 2))
  larger.set(column)
  return larger
}

export const integers = (length: number): Int32Array => new Int32Array(length)
export const bytes = (length: number): Uint8Array => new Uint8Array(length)

/** Each row's list is found by its start and length. */
export type Slices = { start: Int32Array; length: Int32Array; data: Int32Array; used: number }

export const newSlices = (rows: number): Slices => ({
  start: integers(rows),
  length: integers(rows),
  data: integers(rows * 2),
  used: 0,
})

export const growSlices = (slices: Slices, rows: number): void => {
  slices.start = grown(slices.start, rows, integers)
  slices.length = grown(slices.length, rows, integers)
}

/** Writes a row's list: in place when it fits, else at the end; the gap it leaves is closed by the next build. */
export const putSlice = (slices: Slices, row: number, values: readonly number[]): void => {
  if (values.length > (slices.length[row] ?? 0)) {
    slices.data = grown(slices.data, slices.used + values.length, integers)
    slices.start[row] = slices.used
    slices.used += values.length
  }
  slices.data.set(values, slices.start[row] ?? 0)
  slices.length[row] = values.length
}
