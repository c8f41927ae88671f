/** Who could come to an opening: the edges of an instance once more, opening by opening, the best score first. */
import type { Instance } from './instance'

/** The people who could have opening n stand from `starts[n]` up to `starts[n + 1]`, scores falling. */
export type ByOpening = {
  readonly starts: Int32Array
  readonly people: Int32Array
  readonly scores: Int32Array
}

const digitBits = 16
const digits = 1 << digitBits

/** Edges in an order, put into the order of one digit of their scores, highest first; equal ones stay as they are. */
const sortedByDigit = (scores: Int32Array, order: Int32Array, shift: number): Int32Array => {
  const ends = new Int32Array(digits + 1)
  const digitOf = (edge: number): number => digits - 1 - (((scores[edge] ?? 0) >>> shift) & (digits - 1))
  for (const edge of order) ends[digitOf(edge) + 1] = (ends[digitOf(edge) + 1] ?? 0) + 1
  for (let digit = 0; digit < digits; digit += 1)
    ends[digit + 1] = (ends[digit + 1] ?? 0) + (ends[digit] ?? 0)
  const sorted = new Int32Array(order.length)
  for (const edge of order) {
    const digit = digitOf(edge)
    const at = ends[digit] ?? 0
    sorted[at] = edge
    ends[digit] = at + 1
  }
  return sorted
}

/** All edges, the highest score first. */
const bestFirst = (scores: Int32Array): Int32Array => {
  let highest = 0
  for (let edge = 0; edge < scores.length; edge += 1) highest = Math.max(highest, scores[edge] ?? 0)
  const order = new Int32Array(scores.length)
  for (let edge = 0; edge < order.length; edge += 1) order[edge] = edge
  const low = sortedByDigit(scores, order, 0)
  return highest < digits ? low : sortedByDigit(scores, low, digitBits)
}

const ownersOf = ({ people, starts, columns }: Instance): Int32Array => {
  const owners = new Int32Array(columns.length)
  for (let person = 0; person < people; person += 1) owners.fill(person, starts[person], starts[person + 1])
  return owners
}

export const byOpening = (instance: Instance): ByOpening => {
  const { openings, columns, scores } = instance
  const starts = new Int32Array(openings + 1)
  for (let edge = 0; edge < columns.length; edge += 1) {
    const after = (columns[edge] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let opening = 0; opening < openings; opening += 1)
    starts[opening + 1] = (starts[opening + 1] ?? 0) + (starts[opening] ?? 0)
  const next = starts.slice()
  const [owners, people, sorted] = [
    ownersOf(instance),
    new Int32Array(columns.length),
    new Int32Array(columns.length),
  ]
  for (const edge of bestFirst(scores)) {
    const column = columns[edge] ?? 0
    const at = next[column] ?? 0
    people[at] = owners[edge] ?? 0
    sorted[at] = scores[edge] ?? 0
    next[column] = at + 1
  }
  return { starts, people, scores: sorted }
}
