/**
 * Points that many openings share: those of one trade ask the same of a person's work, those of one place lie equally far.
 * For one person at a time each is worked out once, so a pair's points are mostly three look-ups.
 */
import type { Engine, ReadyOpening } from './columns'
import type { PointTables } from './points'
import { distanceLevel, skillPoints, tablesOf, tradePoints } from './points'
import { bytes, integers } from './slices'

/** One thing that openings ask: an opening that asks it, and the points of the person it was last worked out for. */
type Shared = {
  readonly samples: readonly ReadyOpening[]
  /** Which of them each opening asks. */
  readonly of: Uint16Array
  readonly rows: Int32Array
  readonly points: Uint8Array
}

export type SharedPoints = {
  readonly engine: Engine
  readonly tables: PointTables
  readonly trades: Shared
  readonly distances: Shared
  readonly skills: Shared
}

/** Openings with equal keys ask the same; undefined ones are passed over. */
const sharedBy = (
  openings: readonly (ReadyOpening | undefined)[],
  keyOf: (opening: ReadyOpening) => string,
): Shared => {
  const [numbers, samples, of] = [
    new Map<string, number>(),
    [] as ReadyOpening[],
    new Uint16Array(openings.length),
  ]
  openings.forEach((opening, at) => {
    if (!opening) return
    const key = keyOf(opening)
    const number = numbers.get(key) ?? samples.push(opening) - 1
    numbers.set(key, number)
    of[at] = number
  })
  return { samples, of, rows: integers(samples.length).fill(-1), points: bytes(samples.length) }
}

/** For openings whose tables are fresh. */
export const sharedPoints = (
  engine: Engine,
  openings: readonly (ReadyOpening | undefined)[],
): SharedPoints => ({
  engine,
  tables: tablesOf(engine.weights),
  trades: sharedBy(
    openings,
    ({ facts, isCourse, isPaid, experience }) =>
      `${facts.occupation ?? ''} ${isCourse} ${isPaid} ${experience}`,
  ),
  distances: sharedBy(openings, ({ place, inCustody }) => `${place} ${inCustody}`),
  skills: sharedBy(openings, ({ facts }) => [...new Set(facts.skills)].sort().join('\n')),
})

/** How many things are asked by all openings together: beyond so many pairs of one person it pays to work all of them out. */
export const sharedCount = ({ trades, distances, skills }: SharedPoints): number =>
  trades.samples.length + distances.samples.length + skills.samples.length

const fillAll = ({ samples, rows, points }: Shared, row: number, pointsOf: PointsOf): void => {
  samples.forEach((sample, at) => (points[at] = pointsOf(sample)))
  rows.fill(row)
}

type PointsOf = (opening: ReadyOpening) => number

/** Works out everything about a row of the engine: afterwards a pair's points are a sum of three numbers. */
export const workOutRow = (
  { engine, tables, trades, distances, skills }: SharedPoints,
  row: number,
): void => {
  fillAll(trades, row, (sample) => tradePoints(engine, sample, row, tables))
  fillAll(distances, row, (sample) => tables.distance[distanceLevel(engine, sample, row)] ?? 0)
  if ((engine.people.skills.length[row] ?? 0) > 0)
    fillAll(skills, row, (sample) => skillPoints(engine, sample, row, tables))
  else {
    skills.points.fill(0)
    skills.rows.fill(row)
  }
}

/** The points of a row of the engine and an opening: the same total as the plain score gives. */
export const pointsAt = (shared: SharedPoints, row: number, opening: number): number => {
  const { engine, tables, trades, distances, skills } = shared
  const [trade, distance, skill] = [
    trades.of[opening] ?? 0,
    distances.of[opening] ?? 0,
    skills.of[opening] ?? 0,
  ]
  if (trades.rows[trade] !== row) {
    trades.rows[trade] = row
    const sample = trades.samples[trade]
    trades.points[trade] = sample ? tradePoints(engine, sample, row, tables) : 0
  }
  if (distances.rows[distance] !== row) {
    distances.rows[distance] = row
    const sample = distances.samples[distance]
    distances.points[distance] = sample ? (tables.distance[distanceLevel(engine, sample, row)] ?? 0) : 0
  }
  if (skills.rows[skill] !== row) {
    skills.rows[skill] = row
    const sample = skills.samples[skill]
    skills.points[skill] = sample ? skillPoints(engine, sample, row, tables) : 0
  }
  return (trades.points[trade] ?? 0) + (distances.points[distance] ?? 0) + (skills.points[skill] ?? 0)
}
