/** For each profession asked for, how near every profession known is: one byte each, measured once. */
import type { Dictionary } from './dictionary'

export type NearRows = {
  readonly rows: Map<string, Uint8Array>
  readonly measure: (had: string, asked: string) => number
}

export const newNearRows = (measure: NearRows['measure']): NearRows => ({ rows: new Map(), measure })

const nothingAsked = new Uint8Array(0)

/** The row of a profession, as long as the dictionary is now; an opening that asks for none gets an empty row. */
export const nearRow = ({ rows, measure }: NearRows, codes: Dictionary, asked: string | null): Uint8Array => {
  if (!asked) return nothingAsked
  const known = rows.get(asked)
  if (known && known.length === codes.texts.length) return known
  const row = Uint8Array.from(codes.texts, (had) => measure(had, asked))
  rows.set(asked, row)
  return row
}
