/** Synthetic questions of allocation for the benchmark: the same from one seed, at every size. */
import type { Instance } from '~/domain/matching/allocate/instance'

/**
 * How scores come about. `uniform`: pure chance. `structured`: openings that everyone likes better, people who fit everywhere
 * better, and some chance, so that all compete for the same places. `ties`: twenty different scores.
 */
export type Kind = 'uniform' | 'structured' | 'ties'

export type Size = {
  readonly name: string
  readonly people: number
  readonly openings: number
  readonly edges: number
  readonly places: number
}

const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const shareFor: Readonly<Record<Kind, (liking: number, skill: number, luck: number) => number>> = {
  uniform: (_liking, _skill, luck) => luck,
  structured: (liking, skill, luck) => 0.4 * liking + 0.3 * skill + 0.3 * luck,
  ties: (_liking, _skill, luck) => Math.floor(luck * 20) / 20,
}

export const questionOf = ({ people, openings, edges, places }: Size, kind: Kind, seed: number): Instance => {
  const next = chance(seed)
  const gap = (): number => Math.floor(Math.log(1 - next()) / Math.log(1 - edges / people / openings))
  const starts = new Int32Array(people + 1)
  const room = Math.ceil(edges * 1.02) + 1000
  const [columns, scores] = [new Int32Array(room), new Int32Array(room)]
  const liking = Float64Array.from({ length: openings }, next)
  const capacities = new Int32Array(openings)
  for (let place = 0; place < places; place += 1) {
    const opening = Math.floor(next() * openings)
    capacities[opening] = (capacities[opening] ?? 0) + 1
  }
  let count = 0
  for (let person = 0; person < people; person += 1) {
    const skill = next()
    for (let opening = gap(); opening < openings; opening += 1 + gap()) {
      columns[count] = opening
      scores[count] = 1 + Math.floor(shareFor[kind](liking[opening] ?? 0, skill, next()) * 9999)
      count += 1
    }
    starts[person + 1] = count
  }
  return {
    people,
    openings,
    capacities,
    starts,
    columns: columns.subarray(0, count),
    scores: scores.subarray(0, count),
  }
}

/** The question as text, in pieces of some thousand lines. */
export function* linesOf({
  people,
  openings,
  capacities,
  starts,
  columns,
  scores,
}: Instance): Generator<string> {
  yield `p alloc ${people} ${openings} ${columns.length}\n`
  yield [...capacities].map((capacity, opening) => `o ${opening + 1} ${capacity}\n`).join('')
  let piece: string[] = []
  for (let person = 0; person < people; person += 1) {
    for (let edge = starts[person] ?? 0; edge < (starts[person + 1] ?? 0); edge += 1) {
      piece.push(`e ${person + 1} ${(columns[edge] ?? 0) + 1} ${scores[edge] ?? 0}\n`)
    }
    if (piece.length < 10_000) continue
    yield piece.join('')
    piece = []
  }
  yield piece.join('')
}
