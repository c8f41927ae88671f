/**
 * An allocation as a text that others can write and check: `c …` a comment, `p alloc PEOPLE OPENINGS EDGES` once and first,
 * `o OPENING CAPACITY`, `e PERSON OPENING SCORE`; numbered from 1. An opening without an `o` line has one place.
 * Read piece by piece, so that a long text never stands in memory as a whole.
 */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'
import type { Instance } from './instance'
import { mostScore } from './instance'
import { rowsOf } from './rows'
import type { Line } from './text-line'
import { makeLine, readLine, wordAt } from './text-line'

/** What is wrong with a text: a code, and the line where it shows. */
type Fault = { readonly code: string; readonly values?: Readonly<Record<string, number>> }

type Draft = {
  line: number
  /** The line of `p`; 0 before it. */
  problemLine: number
  people: number
  openings: number
  edges: number
  capacities: Int32Array
  hasCapacity: Uint8Array
  count: number
  persons: Int32Array
  columns: Int32Array
  scores: Int32Array
  /** Where lines and edges stop going in step: the edge, and its line. */
  readonly steps: { readonly edge: number; readonly line: number }[]
}

/** More than any country needs, and what memory can surely hold: a text that announces more is a mistake. */
const most = { people: 4_000_000, openings: 1_000_000, edges: 200_000_000 }

const isBetween = (value: number | undefined, least: number, highest: number): boolean =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= highest

const emptyDraft = (): Draft => ({
  line: 0,
  problemLine: 0,
  people: 0,
  openings: 0,
  edges: 0,
  capacities: new Int32Array(0),
  hasCapacity: new Uint8Array(0),
  count: 0,
  persons: new Int32Array(0),
  columns: new Int32Array(0),
  scores: new Int32Array(0),
  steps: [],
})

const problem = (draft: Draft, { fields, numbers }: Line, word: string, bytes: number): Fault | undefined => {
  if (draft.problemLine > 0) return { code: 'problem-repeated', values: { first: draft.problemLine } }
  if (fields !== 4 || word !== 'alloc') return { code: 'problem-form' }
  const [, people = 0, openings = 0, edges = 0] = numbers
  for (const count of [people, openings, edges]) {
    if (!isBetween(count, 0, Number.MAX_VALUE)) return { code: 'count-not-whole' }
  }
  if (people > most.people || openings > most.openings || edges > most.edges) {
    return { code: 'too-large', values: most }
  }
  Object.assign(draft, { problemLine: draft.line, people, openings, edges })
  draft.capacities = new Int32Array(openings).fill(1)
  draft.hasCapacity = new Uint8Array(openings)
  // The shortest line of an edge has eight bytes: a short text cannot claim much memory.
  growTo(draft, Math.min(edges, Math.ceil(bytes / 8)))
  return undefined
}

const growTo = (draft: Draft, length: number): void => {
  for (const name of ['persons', 'columns', 'scores'] as const) {
    const longer = new Int32Array(length)
    longer.set(draft[name].subarray(0, draft.count))
    draft[name] = longer
  }
}

const opening = (draft: Draft, { fields, numbers }: Line): Fault | undefined => {
  if (draft.problemLine === 0) return { code: 'before-problem' }
  if (fields !== 2) return { code: 'opening-form' }
  const [number = 0, capacity = 0] = numbers
  if (!isBetween(number, 1, draft.openings))
    return { code: 'opening-unknown', values: { openings: draft.openings } }
  if (capacity < 0) return { code: 'capacity-below-zero' }
  if (!Number.isInteger(capacity)) return { code: 'capacity-not-whole' }
  if (capacity > mostScore) return { code: 'number-overflow', values: { most: mostScore } }
  if (draft.hasCapacity[number - 1] === 1) return { code: 'opening-repeated' }
  draft.hasCapacity[number - 1] = 1
  draft.capacities[number - 1] = capacity
  return undefined
}

const faultInEdge = (draft: Draft, fields: number, numbers: Float64Array): Fault => {
  if (draft.problemLine === 0) return { code: 'before-problem' }
  if (fields !== 3) return { code: 'edge-form' }
  const [person = 0, number = 0, score = 0] = numbers
  if (!isBetween(person, 1, draft.people)) return { code: 'person-unknown', values: { people: draft.people } }
  if (!isBetween(number, 1, draft.openings)) {
    return { code: 'opening-unknown', values: { openings: draft.openings } }
  }
  if (Number.isNaN(score)) return { code: 'score-not-whole' }
  if (score <= 0) return { code: 'score-not-positive' }
  if (score > mostScore) return { code: 'number-overflow', values: { most: mostScore } }
  return { code: 'edges-too-many', values: { edges: draft.edges, problemLine: draft.problemLine } }
}

/** Notes an edge. Millions of lines come here: what is right is told by one look. */
const edge = (draft: Draft, { fields, numbers }: Line): Fault | undefined => {
  const [person, number, score] = [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0]
  const { count } = draft
  const isRight =
    fields === 3 &&
    person >= 1 &&
    person <= draft.people &&
    number >= 1 &&
    number <= draft.openings &&
    score >= 1 &&
    score <= mostScore &&
    count < draft.edges
  if (!isRight) return faultInEdge(draft, fields, numbers)
  if (count === draft.persons.length) growTo(draft, Math.min(draft.edges, count * 2 + 1024))
  const last = draft.steps[draft.steps.length - 1]
  if (!last || draft.line - last.line !== count - last.edge)
    draft.steps.push({ edge: count, line: draft.line })
  draft.persons[count] = person - 1
  draft.columns[count] = number - 1
  draft.scores[count] = score
  draft.count = count + 1
  return undefined
}

const letters = { p: 112, o: 111, e: 101, c: 99 }

const faultOf = (draft: Draft, line: Line, word: () => string, bytes: number): Fault | undefined => {
  if (line.letter === letters.e) return edge(draft, line)
  if (line.letter === 0 || line.letter === letters.c) return undefined
  if (line.letter === letters.o) return opening(draft, line)
  if (line.letter === letters.p) return problem(draft, line, word(), bytes)
  return { code: 'line-unknown' }
}

/** The line on which an edge was read. */
const lineOf = (draft: Draft, at: number): number => {
  const step = draft.steps.findLast(({ edge: first }) => first <= at) ?? { edge: 0, line: 0 }
  return step.line + at - step.edge
}

const finish = (draft: Draft): Result<Instance> => {
  const { problemLine, edges, count, people, openings, capacities } = draft
  if (problemLine === 0) return refuse('problem-missing', { values: { line: draft.line } })
  if (count < edges) return refuse('edges-too-few', { values: { line: problemLine, edges, count } })
  const rows = rowsOf(draft)
  if (rows.ok) return ok({ people, openings, capacities, ...rows.value })
  const { first = 0, second = 0 } = rows.refusal.values ?? {}
  return refuse('edge-repeated', {
    values: { line: lineOf(draft, Number(second)), first: lineOf(draft, Number(first)) },
  })
}

export type TextReader = {
  /** Reads the next piece; a refusal names the line, and ends the reading. */
  readonly push: (piece: Uint8Array) => Result<null>
  /** The whole instance, once everything was read. */
  readonly end: () => Result<Instance>
}

const newline = 10

/** Reads a text of so many bytes, as far as is known. */
export const readText = (bytes: number): TextReader => {
  const draft = emptyDraft()
  const line = makeLine()
  let rest = new Uint8Array(0)
  const readOne = (piece: Uint8Array, from: number, to: number): Result<null> => {
    draft.line += 1
    readLine(line, piece, from, to)
    const fault = faultOf(draft, line, () => wordAt(piece, from, to, 1), bytes)
    return fault ? refuse(fault.code, { values: { line: draft.line, ...fault.values } }) : ok(null)
  }
  const readAll = (piece: Uint8Array, isLast: boolean): Result<null> => {
    let from = 0
    for (;;) {
      const to = piece.indexOf(newline, from)
      if (to < 0 && !(isLast && from < piece.length)) break
      const read = readOne(piece, from, to < 0 ? piece.length : to)
      if (!read.ok) return read
      from = to < 0 ? piece.length : to + 1
    }
    rest = piece.slice(from)
    return ok(null)
  }
  return {
    push: (piece) => readAll(rest.length > 0 ? joined(rest, piece) : piece, false),
    end: () => {
      const read = readAll(rest, true)
      return read.ok ? finish(draft) : read
    },
  }
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
