/** Every pair that the law allows as one sparse table, a row for each person: what an allocation chooses from. */
import { toNumber } from '../../calendar/day'
import { type Numbers, numbersUpTo } from '../allocate/instance'
import type { Engine } from './columns'
import { type LawRows, newLawRows, openTo, unknownsOf } from './law-rows'
import { membersOf } from './opening-sets'
import { renew, stampOf } from './openings'
import { firstPointsAt, lastPointsAt, tablesOf } from './points'
import { type SharedPoints, pointsAt, sharedCount, sharedPoints, workOutRow } from './shared-points'
import { unknownsAt } from './sieve'

/** Two years of waiting are the most that parts pairs of equal points. */
const longestWait = 730
const waitSteps = 9
/** Of a hundred points. */
const highestScore = 10_000

/**
 * A pair's worth as a whole number from 1 to 10,000: a hundred for each point of fit, less a little for what is not
 * known and for a short wait, so that pairs of equal points stand in the order in which a list ranks them.
 */
export const scoreOfPair = (points: number, unknowns: number, waited: number): number =>
  scoreLess(points, unknowns, lostByWait(waited))

/** What a short wait takes from a score. */
const lostByWait = (waited: number): number =>
  waitSteps - Math.min(waitSteps, Math.floor((waited * (waitSteps + 1)) / longestWait))

const scoreLess = (points: number, unknowns: number, lost: number): number =>
  Math.max(1, points * 100 - 10 * Math.min(unknowns, waitSteps) - lost)

/** Days that each row of the engine has waited. */
export const waitsOf = ({ people, today }: Engine): Int32Array => {
  const [waits, now] = [new Int32Array(people.count), toNumber(today)]
  for (let row = 0; row < people.count; row += 1) {
    const since = people.sinceDays[row] ?? -1
    if (since >= 0) waits[row] = Math.max(0, now - since)
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
  /** Hears how many people have been gone through. */
  readonly onPerson?: (done: number) => void
}

/** Edges of person `p` lie from `starts[p]` to `starts[p + 1]`: opening and score, openings rising. */
export type Edges = {
  readonly starts: Int32Array
  readonly columns: Numbers
  readonly scores: Numbers
}

type Reading = {
  readonly asked: EdgesAsked
  readonly law: LawRows
  readonly points: SharedPoints
  /** What each row's wait takes from its scores. */
  readonly waits: Uint8Array
  /** Pairs left out, as `opening · people + person`; and the people among them. */
  readonly aside: ReadonlySet<number>
  readonly limited: ReadonlySet<number>
}

const noPairs = new Int32Array(0)

const asideOf = ({ aside = noPairs, people }: EdgesAsked): Pick<Reading, 'aside' | 'limited'> => {
  const [pairs, limited] = [new Set<number>(), new Set<number>()]
  for (let each = 0; each < aside.length; each += 2) {
    const person = aside[each] ?? 0
    pairs.add((aside[each + 1] ?? 0) * people.length + person)
    limited.add(person)
  }
  return { aside: pairs, limited }
}

const readingOf = (engine: Engine, asked: EdgesAsked): Reading => {
  const stamp = stampOf(engine)
  const openings = asked.openings.map((id) => {
    const opening = engine.openings.get(id)
    if (opening) renew(engine, opening, stamp)
    return opening
  })
  return {
    asked,
    law: newLawRows(engine, openings, asked.unknowns),
    points: sharedPoints(engine, openings),
    waits: Uint8Array.from(waitsOf(engine), lostByWait),
    ...asideOf(asked),
  }
}

const none: readonly Uint8Array[] = []

const sumAt = (lists: readonly Uint8Array[], opening: number): number => {
  let sum = 0
  for (let at = 0; at < lists.length; at += 1) sum += lists[at]?.[opening] ?? 0
  return sum
}

/** Where one person's edges are written. */
type Writing = Pick<Edges, 'columns' | 'scores'> & {
  readonly person: number
  readonly from: number
  /** What the person's priorities add to each score. */
  readonly added: number
}

/**
 * Writes edges about which nothing is asked, to a person whose points are all worked out; answers to where they end. Most of
 * a country's edges are written here.
 */
const writeKnown = ({ points }: Reading, open: Int32Array, writing: Writing, lost: number): number => {
  const { columns, scores, from, added } = writing
  const { trades, distances, skills } = points
  const [trade, distance, skill] = [trades.of, distances.of, skills.of]
  const [byTrade, byDistance, bySkill] = [trades.points, distances.points, skills.points]
  for (let at = 0; at < open.length; at += 1) {
    const opening = open[at] ?? 0
    const sum =
      (byTrade[trade[opening] ?? 0] ?? 0) +
      (byDistance[distance[opening] ?? 0] ?? 0) +
      (bySkill[skill[opening] ?? 0] ?? 0)
    columns[from + at] = opening
    scores[from + at] = scoreLess(sum, 0, lost) + added
  }
  return from + open.length
}

/** Writes one person's edges to `open`; answers to where they end. `isReady`: the row's points are all worked out. */
const writeRow = (reading: Reading, open: Int32Array, writing: Writing, isReady: boolean): number => {
  const { asked, law, points, waits, aside, limited } = reading
  const { columns, scores, person, from, added } = writing
  const row = asked.people[person] ?? 0
  const [lists, lost] = [asked.unknowns ? unknownsOf(law, row) : none, waits[row] ?? 0]
  const isLimited = limited.has(person)
  if (isReady && lists.length === 0 && !isLimited) return writeKnown(reading, open, writing, lost)
  let end = from
  for (let at = 0; at < open.length; at += 1) {
    const opening = open[at] ?? 0
    if (isLimited && aside.has(opening * asked.people.length + person)) continue
    columns[end] = opening
    scores[end] = scoreLess(pointsAt(points, row, opening), sumAt(lists, opening), lost) + added
    end += 1
  }
  return end
}

/** The set of openings of each person, and how many edges that makes. */
const setsOf = ({ asked, law }: Reading): { readonly sets: Int32Array; readonly edges: number } => {
  const sets = new Int32Array(asked.people.length)
  let edges = 0
  for (let person = 0; person < sets.length; person += 1) {
    const set = openTo(law, asked.people[person] ?? 0)
    sets[person] = set
    edges += law.sets.counts[set] ?? 0
  }
  return { sets, edges }
}

/** All edges between the people and the openings asked for: the same pairs and points as the plain rules give. */
export const edgesOf = (engine: Engine, asked: EdgesAsked): Edges => {
  const reading = readingOf(engine, asked)
  const { sets, edges } = setsOf(reading)
  const starts = new Int32Array(asked.people.length + 1)
  const highest = highestScore + (asked.added?.reduce((high, each) => Math.max(high, each), 0) ?? 0)
  const [columns, scores] = [numbersUpTo(asked.openings.length, edges), numbersUpTo(highest, edges)]
  const many = sharedCount(reading.points)
  let count = 0
  for (let person = 0; person < sets.length; person += 1) {
    asked.onPerson?.(person)
    const open = membersOf(reading.law.sets, sets[person] ?? 0)
    const isMany = open.length > many
    if (isMany) workOutRow(reading.points, asked.people[person] ?? 0)
    const writing = { columns, scores, person, from: count, added: asked.added?.[person] ?? 0 }
    if (open.length > 0) count = writeRow(reading, open, writing, isMany)
    starts[person + 1] = count
  }
  return { starts, columns: columns.subarray(0, count), scores: scores.subarray(0, count) }
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
