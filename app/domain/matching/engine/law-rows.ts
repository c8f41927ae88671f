/**
 * The law read person by person: people alike in what a few gates read share one set of openings that those gates leave, a
 * bit for each, and what one person may have is what all their sets leave. Thousands of people share a few hundred sets.
 */
import { countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { type Facet, ask, closed } from './facets'

/** A bit for each opening, in the order given. */
export type OpeningSet = Int32Array

/** What the gates of one facet say to one kind of person: openings they leave if not all, and questions left at each, if any. */
type Answers = { readonly open: OpeningSet | null; readonly unknowns: Uint8Array | null }

export type LawRows = {
  readonly engine: Engine
  readonly openings: readonly (ReadyOpening | undefined)[]
  readonly words: number
  /** Gates on the person alone that each opening asks about. */
  readonly bits: Int32Array
  /** By facet, then by kind of person. */
  readonly answers: readonly (Answers | undefined)[][]
  /** By what fails and by what is not known of the person alone. */
  readonly left: Map<number, OpeningSet>
  readonly asked: Map<number, Uint8Array>
}

/** Openings must be fresh; one that is undefined or closed to everybody is in no set. */
export const newLawRows = (engine: Engine, openings: LawRows['openings']): LawRows => ({
  engine,
  openings,
  words: (openings.length + 31) >>> 5,
  bits: Int32Array.from(openings, (opening) => opening?.asked ?? 0),
  answers: engine.facets.map(() => []),
  left: new Map(),
  asked: new Map(),
})

const put = (set: OpeningSet, at: number): void => {
  set[at >>> 5] = (set[at >>> 5] ?? 0) | (1 << (at & 31))
}

const answersTo = (rows: LawRows, facet: Facet, at: number, kind: number): Answers => {
  const { openings, words, engine } = rows
  const [open, unknowns] = [new Int32Array(words), new Uint8Array(openings.length)]
  let [isUnknown, isClosed] = [false, false]
  openings.forEach((opening, each) => {
    const row = opening?.rows[at]
    if (!opening || !row) return
    const answer = row[kind] || ask(facet, row, kind, opening.kinds[at] ?? 0, engine.today)
    if (answer > closed) {
      isClosed = true
      return
    }
    put(open, each)
    unknowns[each] = answer - 1
    isUnknown ||= answer > 1
  })
  return { open: isClosed ? open : null, unknowns: isUnknown ? unknowns : null }
}

const answersFor = (rows: LawRows, at: number, kind: number): Answers | undefined => {
  const [facet, known] = [rows.engine.facets[at], rows.answers[at]]
  if (kind < 0 || !facet || !known) return undefined
  return (known[kind] ??= answersTo(rows, facet, at, kind))
}

const leftBy = ({ openings, words, left }: LawRows, failed: number): OpeningSet => {
  const known = left.get(failed)
  if (known) return known
  const set = new Int32Array(words)
  openings.forEach((opening, each) => {
    if (opening && opening.failed === 0 && (failed & opening.asked) === 0) put(set, each)
  })
  left.set(failed, set)
  return set
}

/** Writes into `set` the openings that a row of the engine may have; answers to how many. */
export const openTo = (rows: LawRows, row: number, set: OpeningSet): number => {
  const { people } = rows.engine
  set.set(leftBy(rows, people.failed[row] ?? 0))
  for (let at = 0; at < people.kinds.length; at += 1) {
    const answers = answersFor(rows, at, people.kinds[at]?.[row] ?? -1)
    if (!answers?.open) continue
    const { open } = answers
    for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (open[word] ?? 0)
  }
  let count = 0
  for (let word = 0; word < set.length; word += 1) count += countBits(set[word] ?? 0)
  return count
}

/** Questions that each opening leaves about a person by what is not known of them alone, its own included. */
const askedBy = ({ openings, bits, asked }: LawRows, unknown: number): Uint8Array => {
  const known = asked.get(unknown)
  if (known) return known
  const counts = new Uint8Array(openings.length)
  for (let each = 0; each < bits.length; each += 1)
    counts[each] = (openings[each]?.unknowns ?? 0) + countBits(unknown & (bits[each] ?? 0))
  asked.set(unknown, counts)
  return counts
}

/** Lists whose sum at an opening is the count of unknown findings of a pair that is open. */
export const unknownsOf = (rows: LawRows, row: number): Uint8Array[] => {
  const { people } = rows.engine
  const lists = [askedBy(rows, people.unknown[row] ?? 0)]
  for (let at = 0; at < people.kinds.length; at += 1) {
    const unknowns = answersFor(rows, at, people.kinds[at]?.[row] ?? -1)?.unknowns
    if (unknowns) lists.push(unknowns)
  }
  return lists
}
