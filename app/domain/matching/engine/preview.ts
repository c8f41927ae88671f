/** What other weights would change: whose best place moves, read from the same columns under both sets of weights. */
import type { Weights } from '../scores/weights'
import type { Engine, ReadyOpening } from './columns'
import { renew, stampOf } from './openings'
import type { PointTables } from './points'
import { firstPointsAt, lastPointsAt, tablesOf } from './points'
import { sievePeople } from './sieve'

/** The best place of each person under one set of weights; −1 for those who have none. */
type Best = { readonly opening: Int32Array; readonly total: Uint8Array; readonly unknowns: Uint8Array }

export type Move = { readonly person: string; readonly from: string; readonly to: string }

export type Preview = {
  /** People of the sample who have any place, and those whose best place would be another one. */
  readonly placed: number
  readonly moved: number
  /** Points of everybody's best place, added up. */
  readonly before: number
  readonly after: number
  /** People who would leave an opening's first place, and who would come, by opening. */
  readonly left: ReadonlyMap<string, number>
  readonly came: ReadonlyMap<string, number>
  readonly moves: readonly Move[]
}

const mostMoves = 12

const newBest = (count: number): Best => ({
  opening: new Int32Array(count).fill(-1),
  total: new Uint8Array(count),
  unknowns: new Uint8Array(count),
})

type Row = { readonly person: number; readonly at: number; readonly unknowns: number }

/** Openings come in the order that breaks ties, so only a better one takes the place of the one before. */
const offer = (best: Best, { person, at, unknowns }: Row, total: number): void => {
  const known = best.total[person] ?? 0
  const isFirst = best.opening[person] === -1
  if (!isFirst && (total < known || (total === known && unknowns >= (best.unknowns[person] ?? 0)))) return
  best.opening[person] = at
  best.total[person] = total
  best.unknowns[person] = unknowns
}

const bySinceThenId = (one: ReadyOpening, other: ReadyOpening): number => {
  const [first, second] = [one.facts.openSince ?? '9999', other.facts.openSince ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return one.facts.id < other.facts.id ? -1 : 1
}

const count = (counts: Map<string, number>, id: string): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}

const summarise = (engine: Engine, all: readonly ReadyOpening[], before: Best, after: Best): Preview => {
  const [left, came, moves] = [new Map<string, number>(), new Map<string, number>(), [] as Move[]]
  let [placed, moved, sumBefore, sumAfter] = [0, 0, 0, 0]
  before.opening.forEach((from, person) => {
    if (from < 0) return
    const to = after.opening[person] ?? -1
    placed += 1
    sumBefore += before.total[person] ?? 0
    sumAfter += after.total[person] ?? 0
    const [old, fresh] = [all[from]?.facts.id, all[to]?.facts.id]
    if (old === undefined || fresh === undefined || from === to) return
    moved += 1
    count(left, old)
    count(came, fresh)
    if (moves.length < mostMoves)
      moves.push({ person: engine.people.ids[person] ?? '', from: old, to: fresh })
  })
  return { placed, moved, before: sumBefore, after: sumAfter, left, came, moves }
}

type Asked = { readonly before: Weights; readonly after: Weights; readonly base: string | null }

/**
 * Weighs the best work of everyone (of one institution or region: `base`) under two sets of weights, an opening for each
 * step; yields how many are done of how many. Courses are left out: nobody is placed in one instead of work.
 */
export function* previewWeights(
  engine: Engine,
  { before, after, base }: Asked,
): Generator<readonly [number, number], Preview> {
  const { people, sieve } = engine
  const all = [...engine.openings.values()]
    .filter(({ failed, isCourse }) => failed === 0 && !isCourse)
    .sort(bySinceThenId)
  const only = base === null ? -1 : (engine.bases.numbers.get(base) ?? -2)
  const [old, fresh] = [newBest(people.count), newBest(people.count)]
  const [oldTables, freshTables] = [tablesOf(before), tablesOf(after)]
  for (const [at, opening] of all.entries()) {
    renew(engine, opening, stampOf(engine))
    const left = sievePeople(engine, opening)
    for (let each = 0; each < left; each += 1) {
      const person = sieve.rows[each] ?? 0
      if (only !== -1 && people.base[person] !== only) continue
      const row = { person, at, unknowns: sieve.unknowns[each] ?? 0 }
      const points = (tables: PointTables): number =>
        firstPointsAt(engine, opening, person, tables) + lastPointsAt(engine, opening, person, tables)
      offer(old, row, points(oldTables))
      offer(fresh, row, points(freshTables))
    }
    yield [at + 1, all.length]
  }
  return summarise(engine, all, old, fresh)
}
