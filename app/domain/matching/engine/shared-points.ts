/**
 * Points that many openings share, worked out for everybody at once: openings of one trade ask the same of each person's
 * work, openings of one place lie equally far. A pair's points are then a few look-ups; the same total as the plain score.
 */
import { experienceNearness, pointsOf } from '../scores/share'
import type { Engine, ReadyOpening } from './columns'
import type { PointTables } from './points'
import { distanceLevel, highestIn, markedIn, tablesOf } from './points'
import { bytes } from './slices'

/** What a trade is to each person: points of the trade itself with those of the wish, and the most months in it. */
type Trade = { readonly points: Uint8Array; readonly months: Uint16Array }

/** What openings of one trade, one experience and one right to deductions have in common. */
type Work = { readonly trade: Trade; readonly experience: Uint8Array; readonly own: Uint8Array }

/** Everything that is asked for once, and which of it each opening asks for. */
export type SharedPoints = {
  readonly works: readonly Work[]
  readonly distances: readonly Uint8Array[]
  readonly skills: readonly Uint8Array[]
  readonly workAt: Uint16Array
  readonly distanceAt: Uint16Array
  readonly skillsAt: Uint16Array
  /** Of one person at a time. */
  readonly row: { readonly works: Uint8Array; readonly distances: Uint8Array; readonly skills: Uint8Array }
}

/** Nobody works longer than eighty years. */
const mostMonths = 960

/** Things made once for each key, numbered in the order in which they are first asked for. */
const numbered = <Value>() => {
  const [numbers, all]: [Map<string, number>, Value[]] = [new Map(), []]
  return {
    all,
    at: (key: string, make: () => Value): number => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      return all.push(make()) - 1
    },
  }
}

const forEverybody = ({ people }: Engine, pointsAt: (row: number) => number): Uint8Array => {
  const points = bytes(people.count)
  for (let row = 0; row < people.count; row += 1) points[row] = pointsAt(row)
  return points
}

const tradeOf = ({ people }: Engine, tables: PointTables, opening: ReadyOpening): Trade => {
  const { near, wished, isCourse } = opening
  const { data, start, length } = people.work
  const [points, months] = [bytes(people.count), new Uint16Array(people.count)]
  const levels = isCourse ? tables.course : tables.specialty
  for (let row = 0; row < people.count; row += 1) {
    const from = start[row] ?? 0
    const end = from + (length[row] ?? 0)
    let [level, most] = [0, 0]
    for (let each = from; each < end; each += 2) {
      const nearness = near[data[each] ?? 0] ?? 0
      if (nearness > level) level = nearness
      if (nearness >= experienceNearness) most = Math.max(most, data[each + 1] ?? 0)
    }
    points[row] = (levels[level] ?? 0) + (tables.wish[highestIn(people.wishes, row, wished)] ?? 0)
    months[row] = isCourse ? 0 : Math.min(most, mostMonths)
  }
  return { points, months }
}

const skillPoints = (engine: Engine, tables: PointTables, opening: ReadyOpening): Uint8Array =>
  forEverybody(engine, (row) => {
    const matched = markedIn(engine.people.skills, row, opening.skillMarks)
    return matched === 0 ? 0 : pointsOf(tables.skills, matched, opening.skillsAsked)
  })

const experiencePoints = (tables: PointTables, asked: number): Uint8Array =>
  Uint8Array.from({ length: mostMonths + 1 }, (_, months) =>
    months === 0 ? 0 : pointsOf(tables.experience, months, asked),
  )

/** Points that nothing of an opening changes but whether it is paid: of waiting, and of a debt that wages would repay. */
const ownPoints = (engine: Engine, tables: PointTables, isPaid: boolean): Uint8Array =>
  forEverybody(engine, (row) => {
    const { people } = engine
    const waiting = tables.waiting[people.waited[row] ?? 0] ?? 0
    return isPaid ? waiting + (people.obliged[row] ?? 0) * tables.obligations : waiting
  })

/** The points of openings whose tables are fresh; undefined ones are passed over. */
export const sharedPoints = (
  engine: Engine,
  openings: readonly (ReadyOpening | undefined)[],
): SharedPoints => {
  const tables = tablesOf(engine.weights)
  const [works, distances, skills] = [numbered<Work>(), numbered<Uint8Array>(), numbered<Uint8Array>()]
  const [trades, experiences, owns] = [numbered<Trade>(), numbered<Uint8Array>(), numbered<Uint8Array>()]
  const once = <Value>({ all, at }: ReturnType<typeof numbered<Value>>, key: string, make: () => Value) =>
    all[at(key, make)] ?? make()
  const workOf = (opening: ReadyOpening): number => {
    const { facts, isPaid, isCourse, experience } = opening
    const trade = `${facts.occupation ?? ''} ${isCourse}`
    return works.at(`${trade} ${isPaid} ${experience}`, () => ({
      trade: once(trades, trade, () => tradeOf(engine, tables, opening)),
      experience: once(experiences, `${experience}`, () => experiencePoints(tables, experience)),
      own: once(owns, `${isPaid}`, () => ownPoints(engine, tables, isPaid)),
    }))
  }
  const distanceOf = (opening: ReadyOpening): number =>
    distances.at(`${opening.place} ${opening.inCustody}`, () =>
      forEverybody(engine, (row) => tables.distance[distanceLevel(engine, opening, row)] ?? 0),
    )
  const skillsOf = (opening: ReadyOpening): number =>
    skills.at([...new Set(opening.facts.skills)].sort().join('\n'), () =>
      skillPoints(engine, tables, opening),
    )
  const numbersBy = (numberOf: (opening: ReadyOpening) => number): Uint16Array =>
    Uint16Array.from(openings, (opening) => (opening ? numberOf(opening) : 0))
  const [workAt, distanceAt, skillsAt] = [numbersBy(workOf), numbersBy(distanceOf), numbersBy(skillsOf)]
  return {
    works: works.all,
    distances: distances.all,
    skills: skills.all,
    workAt,
    distanceAt,
    skillsAt,
    row: {
      works: bytes(works.all.length),
      distances: bytes(distances.all.length),
      skills: bytes(skills.all.length),
    },
  }
}

/** Makes the points of one row of the engine ready to be added up by `pointsAt`. */
export const takeRow = ({ works, distances, skills, row: of }: SharedPoints, row: number): void => {
  for (let at = 0; at < works.length; at += 1) {
    const work = works[at]
    if (!work) continue
    const { trade, experience, own } = work
    of.works[at] = (own[row] ?? 0) + (trade.points[row] ?? 0) + (experience[trade.months[row] ?? 0] ?? 0)
  }
  for (let at = 0; at < distances.length; at += 1) of.distances[at] = distances[at]?.[row] ?? 0
  for (let at = 0; at < skills.length; at += 1) of.skills[at] = skills[at]?.[row] ?? 0
}

/** The points of the row that was taken and an opening: the same total as the plain score gives. */
export const pointsAt = ({ row, workAt, distanceAt, skillsAt }: SharedPoints, opening: number): number =>
  (row.works[workAt[opening] ?? 0] ?? 0) +
  (row.distances[distanceAt[opening] ?? 0] ?? 0) +
  (row.skills[skillsAt[opening] ?? 0] ?? 0)
