/** Shapes of a deed on many rows: which were ticked, and which of them are done as they stood in the preview. */
import * as v from 'valibot'

/** More rows in one deed would hold others up; the rest follows in the next one. */
const mostRows = 50

/** A row as it stood when its reader saw it. */
export type SeenRow = { readonly id: string; readonly version: number }

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idShape = new RegExp(`^${id}$`)
const seenShape = new RegExp(`^${id}\\.\\d+$`)

export const writeSeen = ({ id: rowId, version }: SeenRow): string => `${rowId}.${version}`

const readSeen = (text: string): SeenRow => {
  const [rowId = '', version = ''] = text.split('.')
  return { id: rowId, version: Number(version) }
}

/** One tick arrives as a text, several as a list; the same row is taken once. */
const texts = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value): string[] => [...new Set([value].flat())]),
)

/** The ids of the ticked rows: at least one. */
export const tickedRows = v.optional(
  v.pipe(
    texts,
    v.array(v.pipe(v.string(), v.regex(idShape, 'errors:choose'))),
    v.minLength(1, 'errors:nothing-ticked'),
    v.maxLength(mostRows, 'errors:too-many-rows'),
  ),
  [],
)

/** The rows that the preview offered to do, each as `id.version`; none before there was a preview. */
export const seenRows = v.optional(
  v.pipe(
    texts,
    v.array(v.pipe(v.string(), v.regex(seenShape, 'errors:choose'))),
    v.maxLength(mostRows, 'errors:too-many-rows'),
    v.transform((rows) => rows.map(readSeen)),
  ),
  [],
)
