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

/** Openings of one kind in a facet, which its gates cannot tell apart. */
type Alike = { readonly kind: number; readonly sample: ReadyOpening; readonly members: number[] }

export type LawRows = {
  readonly engine: Engine
  readonly openings: readonly (ReadyOpening | undefined)[]
  /** Whether an opening stays open to whom a question is left about it. */
  readonly lets: boolean
  readonly words: number
  /** Gates on the person alone that each opening asks about. */
  readonly bits: Int32Array
  /** By facet. */
  readonly alike: readonly (readonly Alike[])[]
  /** By facet, then by kind of person. */
  readonly answers: readonly (Answers | undefined)[][]
  /** By what fails and by what is not known of the person alone. */
  readonly left: Map<number, Map<number, OpeningSet>>
  readonly asked: Map<number, Uint8Array>
}

const alikeIn = (openings: LawRows['openings'], facet: number): Alike[] => {
  const found: (Alike | undefined)[] = []
  openings.forEach((sample, at) => {
    if (!sample?.rows[facet]) return
    const kind = sample.kinds[facet] ?? 0
    const known = (found[kind] ??= { kind, sample, members: [] })
    known.members.push(at)
  })
  return found.filter((each) => each !== undefined)
}

/**
 * Openings must be fresh; one that is undefined or closed to everybody is in no set. Where questions are not let in, an
 * opening that leaves one counts as closed.
 */
export const newLawRows = (engine: Engine, openings: LawRows['openings'], lets: boolean): LawRows => ({
  engine,
  openings,
  lets,
  words: (openings.length + 31) >>> 5,
  bits: Int32Array.from(openings, (opening) => opening?.asked ?? 0),
  alike: engine.facets.map((_, at) => alikeIn(openings, at)),
  answers: engine.facets.map(() => []),
  left: new Map(),
  asked: new Map(),
})

const put = (set: OpeningSet, at: number): void => {
  set[at >>> 5] = (set[at >>> 5] ?? 0) | (1 << (at & 31))
}

const takeOut = (set: OpeningSet, all: readonly number[]): void => {
  for (const at of all) set[at >>> 5] = (set[at >>> 5] ?? 0) & ~(1 << (at & 31))
}

/** Each kind of opening is asked once; most answers close nothing and leave no question, and then nothing is kept. */
const answersTo = (
  { alike, openings, lets, words, engine }: LawRows,
  facet: Facet,
  at: number,
  kind: number,
): Answers => {
  let open: OpeningSet | null = null
  let unknowns: Uint8Array | null = null
  for (const { kind: theirs, sample, members } of alike[at] ?? []) {
    const row = sample.rows[at]
    const answer = row ? row[kind] || ask(facet, row, kind, theirs, engine.today) : 1
    if (answer === 1) continue
    if (answer > closed || !lets) takeOut((open ??= new Int32Array(words).fill(-1)), members)
    else for (const each of members) (unknowns ??= new Uint8Array(openings.length))[each] = answer - 1
  }
  return { open, unknowns }
}

const answersFor = (rows: LawRows, at: number, kind: number): Answers | undefined => {
  const [facet, known] = [rows.engine.facets[at], rows.answers[at]]
  if (kind < 0 || !facet || !known) return undefined
  return (known[kind] ??= answersTo(rows, facet, at, kind))
}

const leftBy = ({ openings, words, left, lets }: LawRows, failed: number, unknown: number): OpeningSet => {
  const asked = lets ? 0 : unknown
  const byUnknown = left.get(failed) ?? new Map<number, OpeningSet>()
  left.set(failed, byUnknown)
  const known = byUnknown.get(asked)
  if (known) return known
  const set = new Int32Array(words)
  openings.forEach((opening, each) => {
    if (!opening || opening.failed > 0 || (!lets && opening.unknowns > 0)) return
    if (((failed | asked) & opening.asked) === 0) put(set, each)
  })
  byUnknown.set(asked, set)
  return set
}

/** Writes into `set` the openings that a row of the engine may have; answers to how many. */
export const openTo = (rows: LawRows, row: number, set: OpeningSet): number => {
  const { people } = rows.engine
  set.set(leftBy(rows, people.failed[row] ?? 0, people.unknown[row] ?? 0))
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
