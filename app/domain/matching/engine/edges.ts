/** Every pair that the law allows as one sparse table, a row for each person: what an allocation chooses from. */
import type { Day } from '../../calendar/day'
import { toNumber } from '../../calendar/day'
import type { Engine, ReadyOpening } from './columns'
import { renew, stampOf } from './openings'
import type { PointTables } from './points'
import { firstPointsAt, lastPointsAt, tablesOf } from './points'
import { sievePeople, unknownsAt } from './sieve'

/** Two years of waiting are the most that parts pairs of equal points. */
const longestWait = 730
const waitSteps = 9

/**
 * A pair's worth as a whole number from 1 to 10,000: a hundred for each point of fit, less a little for what is not
 * known and for a short wait, so that pairs of equal points stand in the order in which a list ranks them.
 */
export const scoreOfPair = (points: number, unknowns: number, waited: number): number => {
  const step = Math.min(waitSteps, Math.floor((waited * (waitSteps + 1)) / longestWait))
  return Math.max(1, points * 100 - 10 * Math.min(unknowns, waitSteps) - (waitSteps - step))
}

/** Days that each row of the engine has waited, known before the people are cut to those asked for. */
export const waitsOf = ({ people, today }: Engine): Int32Array => {
  const [waits, known, now] = [new Int32Array(people.count), new Map<Day, number>(), toNumber(today)]
  for (let row = 0; row < people.count; row += 1) {
    const since = people.since[row]
    if (!since) continue
    const days = known.get(since) ?? Math.max(0, now - toNumber(since))
    known.set(since, days)
    waits[row] = days
  }
  return waits
}

export type EdgesAsked = {
  /** Rows of the engine, in the order in which the instance counts people. */
  readonly people: Int32Array
  /** Ids of openings, in the order in which the instance counts them. */
  readonly openings: readonly string[]
  /** Whether a pair may be proposed while something about it is not known. */
  readonly unknowns: boolean
  /** Added to every score of a person, beside `people`; null adds nothing. */
  readonly added: Int32Array | null
  /** Pairs left out whatever the law says: a person and an opening, one after the other. */
  readonly aside?: Int32Array
  /** Hears how many openings have been gone through. */
  readonly onOpening?: (done: number) => void
}

/** Edges of person `p` lie from `starts[p]` to `starts[p + 1]`: opening and score, openings rising. */
export type Edges = {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly scores: Int32Array
}

/** Scores are below 65,536, priorities and all. */
type Column = { readonly people: Int32Array; readonly scores: Uint16Array }

type Reading = {
  readonly engine: Engine
  readonly asked: EdgesAsked
  readonly tables: PointTables
  readonly waits: Int32Array
  /** The instance's number of each row of the engine, −1 for who is not asked for. */
  readonly numberOf: Int32Array
  /** Pairs left out, as `opening · people + person`. */
  readonly aside: ReadonlySet<number>
  readonly room: Column
}

const nobody: Column = { people: new Int32Array(0), scores: new Uint16Array(0) }

/** Who may have one opening, and at what score. */
const columnOf = (reading: Reading, opening: ReadyOpening, at: number): Column => {
  const { engine, asked, tables, waits, numberOf, aside, room } = reading
  const base = at * asked.people.length
  const { sieve } = engine
  const left = sievePeople(engine, opening)
  let count = 0
  for (let each = 0; each < left; each += 1) {
    const row = sieve.rows[each] ?? 0
    const person = numberOf[row] ?? -1
    const unknowns = sieve.unknowns[each] ?? 0
    if (person < 0 || (unknowns > 0 && !asked.unknowns)) continue
    if (aside.size > 0 && aside.has(base + person)) continue
    const points = firstPointsAt(engine, opening, row, tables) + lastPointsAt(engine, opening, row, tables)
    room.people[count] = person
    room.scores[count] = scoreOfPair(points, unknowns, waits[row] ?? 0) + (asked.added?.[person] ?? 0)
    count += 1
  }
  return { people: room.people.slice(0, count), scores: room.scores.slice(0, count) }
}

/** Columns into rows: counted first, then each put in its place, so openings rise within a row. */
const byPerson = (columns: readonly Column[], people: number): Edges => {
  const starts = new Int32Array(people + 1)
  for (const column of columns)
    for (const each of column.people) starts[each + 1] = (starts[each + 1] ?? 0) + 1
  for (let each = 0; each < people; each += 1)
    starts[each + 1] = (starts[each + 1] ?? 0) + (starts[each] ?? 0)
  const next = starts.slice(0, people)
  const edges = starts[people] ?? 0
  const [into, scores] = [new Int32Array(edges), new Int32Array(edges)]
  columns.forEach((column, opening) => {
    for (let each = 0; each < column.people.length; each += 1) {
      const person = column.people[each] ?? 0
      const at = next[person] ?? 0
      into[at] = opening
      scores[at] = column.scores[each] ?? 0
      next[person] = at + 1
    }
  })
  return { starts, columns: into, scores }
}

const asideOf = ({ aside, people }: EdgesAsked): ReadonlySet<number> => {
  const pairs = new Set<number>()
  if (!aside) return pairs
  for (let each = 0; each < aside.length; each += 2)
    pairs.add((aside[each + 1] ?? 0) * people.length + (aside[each] ?? 0))
  return pairs
}

const readingOf = (engine: Engine, asked: EdgesAsked): Reading => {
  const numberOf = new Int32Array(engine.people.count).fill(-1)
  asked.people.forEach((row, number) => (numberOf[row] = number))
  const most = engine.people.count
  const room = { people: new Int32Array(most), scores: new Uint16Array(most) }
  return {
    engine,
    asked,
    tables: tablesOf(engine.weights),
    waits: waitsOf(engine),
    numberOf,
    aside: asideOf(asked),
    room,
  }
}

/** All edges between the people and the openings asked for: the same pairs and points as the plain rules give. */
export const edgesOf = (engine: Engine, asked: EdgesAsked): Edges => {
  const reading = readingOf(engine, asked)
  const stamp = stampOf(engine)
  const columns = asked.openings.map((id, at): Column => {
    const opening = engine.openings.get(id)
    asked.onOpening?.(at)
    if (!opening || opening.failed > 0) return nobody
    renew(engine, opening, stamp)
    return columnOf(reading, opening, at)
  })
  return byPerson(columns, asked.people.length)
}

/** What a score was made of: points of fit and unknown findings; undefined where a gate is closed. */
export const fitOf = (
  engine: Engine,
  openingId: string,
  row: number,
): { readonly points: number; readonly unknowns: number } | undefined => {
  const opening = engine.openings.get(openingId)
  if (!opening || opening.failed > 0) return undefined
  renew(engine, opening, stampOf(engine))
  const unknowns = unknownsAt(engine, opening, row)
  if (unknowns < 0) return undefined
  const tables = tablesOf(engine.weights)
  const points = firstPointsAt(engine, opening, row, tables) + lastPointsAt(engine, opening, row, tables)
  return { points, unknowns }
}
