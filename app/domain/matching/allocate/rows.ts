/** Puts edges that come in any order into rows, one for each person, and finds what is there twice. */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'
import type { Instance } from './instance'

export type Edges = {
  readonly people: number
  readonly openings: number
  readonly count: number
  readonly persons: Int32Array
  readonly columns: Int32Array
  readonly scores: Int32Array
}

type Rows = Pick<Instance, 'starts' | 'columns' | 'scores'>

const startsOf = ({ people, count, persons }: Edges): Int32Array => {
  const starts = new Int32Array(people + 1)
  for (let edge = 0; edge < count; edge += 1) {
    const after = (persons[edge] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let person = 0; person < people; person += 1) {
    starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0)
  }
  return starts
}

const isSorted = ({ count, persons }: Edges): boolean => {
  for (let edge = 1; edge < count; edge += 1)
    if ((persons[edge] ?? 0) < (persons[edge - 1] ?? 0)) return false
  return true
}

/** Those that come in order already stay where they are; the others go to their rows, in the order they came. */
const sorted = (edges: Edges, starts: Int32Array): Rows => {
  const { count, persons } = edges
  if (isSorted(edges)) {
    return { starts, columns: edges.columns.subarray(0, count), scores: edges.scores.subarray(0, count) }
  }
  const [columns, scores, ends] = [new Int32Array(count), new Int32Array(count), starts.slice()]
  for (let edge = 0; edge < count; edge += 1) {
    const person = persons[edge] ?? 0
    const at = ends[person] ?? 0
    columns[at] = edges.columns[edge] ?? 0
    scores[at] = edges.scores[edge] ?? 0
    ends[person] = at + 1
  }
  return { starts, columns, scores }
}

/** The person and opening of an edge that is there twice. */
const repeatedIn = (
  { people, openings }: Edges,
  { starts, columns }: Rows,
): readonly [number, number] | undefined => {
  const seenBy = new Int32Array(openings).fill(-1)
  for (let person = 0; person < people; person += 1) {
    const end = starts[person + 1] ?? 0
    for (let edge = starts[person] ?? 0; edge < end; edge += 1) {
      const column = columns[edge] ?? 0
      if (seenBy[column] === person) return [person, column]
      seenBy[column] = person
    }
  }
  return undefined
}

/** Where among the edges as they came a pair stands for the first and for the second time. */
const timesOf = (
  { count, persons, columns }: Edges,
  person: number,
  column: number,
): { first: number; second: number } => {
  let first = -1
  for (let edge = 0; edge < count; edge += 1) {
    if (persons[edge] !== person || columns[edge] !== column) continue
    if (first >= 0) return { first, second: edge }
    first = edge
  }
  return { first, second: first }
}

/** The rows; refused with the places of an edge that is there twice. */
export const rowsOf = (edges: Edges): Result<Rows> => {
  const rows = sorted(edges, startsOf(edges))
  const repeated = repeatedIn(edges, rows)
  return repeated ? refuse('edge-repeated', { values: timesOf(edges, ...repeated) }) : ok(rows)
}
