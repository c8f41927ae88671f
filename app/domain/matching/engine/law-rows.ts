/**
 * The law read person by person: people alike in what a few gates read share one set of openings that those gates leave, and
 * what one person may have is what all their sets have in common.
 */
import { countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { type Facet, ask, closed } from './facets'
import {
  type Bits,
  type OpeningSets,
  dropBit,
  everyOpening,
  meet,
  newBits,
  newOpeningSets,
  noOpening,
  putBit,
  setOf,
} from './opening-sets'

/** What the gates of one facet say to one kind of person: the set of openings they leave, and questions left at each, if any. */
type Answers = { readonly open: number; readonly unknowns: Uint8Array | null }

/** Openings of one kind in a facet, which its gates cannot tell apart. */
type Alike = { readonly kind: number; readonly sample: ReadyOpening; readonly members: number[] }

/** Openings that ask about the same gates on the person alone. */
type Asking = { readonly asked: number; readonly bits: Bits }

export type LawRows = {
  readonly engine: Engine
  readonly openings: readonly (ReadyOpening | undefined)[]
  /** Whether an opening stays open to whom a question is left about it. */
  readonly lets: boolean
  readonly sets: OpeningSets
  /** Gates on the person alone that each opening asks about. */
  readonly bits: Int32Array
  readonly asking: readonly Asking[]
  /** By facet. */
  readonly alike: readonly (readonly Alike[])[]
  /** By facet, then by kind of person. */
  readonly answers: readonly (Answers | undefined)[][]
  /** The set that some ways of asking leave, by a bit for each of `asking`. */
  readonly left: Map<number, number>
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

const askingIn = (openings: LawRows['openings'], lets: boolean, sets: OpeningSets): Asking[] => {
  const found = new Map<number, Asking>()
  openings.forEach((opening, at) => {
    if (!opening || opening.failed > 0 || (!lets && opening.unknowns > 0)) return
    const { asked } = opening
    const alike = found.get(asked) ?? { asked, bits: newBits(sets) }
    found.set(asked, alike)
    putBit(alike.bits, at)
  })
  // What an opening asks follows from its channel and kind: there are a dozen of these.
  if (found.size > 31) throw new RangeError('more ways of asking than a word has bits')
  return [...found.values()]
}

/**
 * Openings must be fresh; one that is undefined or closed to everybody is in no set. Where questions are not let in, an
 * opening that leaves one counts as closed.
 */
export const newLawRows = (engine: Engine, openings: LawRows['openings'], lets: boolean): LawRows => {
  const sets = newOpeningSets(openings.length)
  return {
    engine,
    openings,
    lets,
    sets,
    bits: Int32Array.from(openings, (opening) => opening?.asked ?? 0),
    asking: askingIn(openings, lets, sets),
    alike: engine.facets.map((_, at) => alikeIn(openings, at)),
    answers: engine.facets.map(() => []),
    left: new Map(),
    asked: new Map(),
  }
}

/** Each kind of opening is asked once; most answers close nothing and leave no question, and then nothing is kept. */
const answersTo = (
  { alike, openings, lets, sets, engine }: LawRows,
  facet: Facet,
  at: number,
  kind: number,
): Answers => {
  let open: Bits | undefined
  let unknowns: Uint8Array | null = null
  for (const { kind: theirs, sample, members } of alike[at] ?? []) {
    const row = sample.rows[at]
    const answer = row ? row[kind] || ask(facet, row, kind, theirs, engine.today) : 1
    if (answer === 1) continue
    if (answer > closed || !lets) {
      open ??= sets.bits[everyOpening]?.slice() ?? newBits(sets)
      for (const each of members) dropBit(open, each)
    } else for (const each of members) (unknowns ??= new Uint8Array(openings.length))[each] = answer - 1
  }
  return { open: open ? setOf(sets, open) : everyOpening, unknowns }
}

const answersFor = (rows: LawRows, at: number, kind: number): Answers | undefined => {
  const [facet, known] = [rows.engine.facets[at], rows.answers[at]]
  if (kind < 0 || !facet || !known) return undefined
  return (known[kind] ??= answersTo(rows, facet, at, kind))
}

/** What is left of all openings by what fails and by what is not known of the person alone. */
const leftBy = ({ sets, asking, left, lets }: LawRows, failed: number, unknown: number): number => {
  const stopping = lets ? failed : failed | unknown
  let mine = 0
  for (let at = 0; at < asking.length; at += 1)
    if ((stopping & (asking[at]?.asked ?? 0)) === 0) mine |= 1 << at
  const known = left.get(mine)
  if (known !== undefined) return known
  const bits = newBits(sets)
  asking.forEach(({ bits: theirs }, at) => {
    if ((mine & (1 << at)) === 0) return
    for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (theirs[word] ?? 0)
  })
  const set = setOf(sets, bits)
  left.set(mine, set)
  return set
}

/** The set of openings that a row of the engine may have. */
export const openTo = (rows: LawRows, row: number): number => {
  const { people } = rows.engine
  let set = leftBy(rows, people.failed[row] ?? 0, people.unknown[row] ?? 0)
  for (let at = 0; at < people.kinds.length && set !== noOpening; at += 1) {
    const answers = answersFor(rows, at, people.kinds[at]?.[row] ?? -1)
    if (answers) set = meet(rows.sets, set, answers.open)
  }
  return set
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
