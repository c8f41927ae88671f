/** Points of a pair read from columns: the same total as the plain score gives. */
import type { Weights } from '../scores/weights'
import {
  courseShares,
  distanceShares,
  experienceNearness,
  pointsOf,
  specialtyShares,
  waitingDays,
  wishShares,
} from '../scores/share'
import type { Engine, PeopleColumns, ReadyOpening } from './columns'
import type { Slices } from './slices'

/** Points by level for some weights. */
export type PointTables = {
  readonly specialty: readonly number[]
  readonly course: readonly number[]
  readonly wish: readonly number[]
  readonly distance: readonly number[]
  readonly experience: number
  readonly skills: number
  /** By days of waiting. */
  readonly waiting: Uint8Array
  readonly obligations: number
  /** At most what wish and skills can add, and with them the profession and the months in it. */
  readonly lastMost: number
  readonly workAndLastMost: number
}

const newTables = ({ points }: Weights): PointTables => ({
  specialty: specialtyShares.map((each) => pointsOf(points.specialty, each, 100)),
  course: courseShares.map((each) => pointsOf(points.specialty, each, 100)),
  wish: wishShares.map((each) => pointsOf(points.wish, each, 100)),
  distance: distanceShares.map((each) => pointsOf(points.distance, each, 100)),
  experience: points.experience,
  skills: points.skills,
  waiting: Uint8Array.from({ length: waitingDays + 1 }, (_, days) =>
    pointsOf(points.waiting, days, waitingDays),
  ),
  obligations: points.obligations,
  lastMost: points.wish + points.skills,
  workAndLastMost: points.specialty + points.experience + points.wish + points.skills,
})

const known = new WeakMap<Weights, PointTables>()

/** Made once for each version of the weights. */
export const tablesOf = (weights: Weights): PointTables => {
  const found = known.get(weights) ?? newTables(weights)
  known.set(weights, found)
  return found
}

/** Specialty and experience share one walk over the person's professions. */
export const workPoints = (
  people: PeopleColumns,
  opening: ReadyOpening,
  person: number,
  tables: PointTables,
): number => {
  const { data, start, length } = people.work
  const { near } = opening
  const from = start[person] ?? 0
  const end = from + (length[person] ?? 0)
  let [level, months] = [0, 0]
  for (let each = from; each < end; each += 2) {
    const nearness = near[data[each] ?? 0] ?? 0
    if (nearness > level) level = nearness
    if (nearness < experienceNearness) continue
    months = Math.max(months, data[each + 1] ?? 0)
  }
  if (opening.isCourse) return tables.course[level] ?? 0
  const specialty = tables.specialty[level] ?? 0
  return months === 0 ? specialty : specialty + pointsOf(tables.experience, months, opening.experience)
}

const highestIn = ({ data, start, length }: Slices, row: number, values: Uint8Array): number => {
  const from = start[row] ?? 0
  const end = from + (length[row] ?? 0)
  let best = 0
  for (let each = from; each < end; each += 1) best = Math.max(best, values[data[each] ?? 0] ?? 0)
  return best
}

const markedIn = ({ data, start, length }: Slices, row: number, marks: Uint8Array): number => {
  const from = start[row] ?? 0
  const end = from + (length[row] ?? 0)
  let count = 0
  for (let each = from; each < end; each += 1) count += marks[data[each] ?? 0] ?? 0
  return count
}

export const distanceLevel = (engine: Engine, opening: ReadyOpening, person: number): number => {
  const { people, districtOf, regionOf } = engine
  const start = (opening.inCustody ? people.institution[person] : people.home[person]) ?? -1
  if (start >= 0) {
    if (start === opening.place) return 4
    if (districtOf[start] === opening.district) return 3
    if (regionOf[start] === opening.region) return 2
  }
  if (opening.inCustody) return 0
  return ((people.preferred[person] ?? 0) >>> opening.region) & 1
}

/** Points that nothing of an opening changes but whether it is paid: of waiting, and of a debt that wages would repay. */
const ownPoints = (
  { people }: Engine,
  { isPaid }: ReadyOpening,
  person: number,
  tables: PointTables,
): number =>
  (tables.waiting[people.waited[person] ?? 0] ?? 0) +
  (isPaid ? (people.obliged[person] ?? 0) * tables.obligations : 0)

const wishPoints = (
  { people }: Engine,
  { wished }: ReadyOpening,
  person: number,
  tables: PointTables,
): number => tables.wish[highestIn(people.wishes, person, wished)] ?? 0

export const skillPoints = (
  { people }: Engine,
  { skillMarks, skillsAsked }: ReadyOpening,
  person: number,
  tables: PointTables,
): number => {
  const matched = skillMarks.length === 0 ? 0 : markedIn(people.skills, person, skillMarks)
  return matched === 0 ? 0 : pointsOf(tables.skills, matched, skillsAsked)
}

/** What is alike for all openings of one trade, experience and pay: everything but the distance and the skills. */
export const tradePoints = (
  engine: Engine,
  opening: ReadyOpening,
  person: number,
  tables: PointTables,
): number =>
  ownPoints(engine, opening, person, tables) +
  workPoints(engine.people, opening, person, tables) +
  wishPoints(engine, opening, person, tables)

/** Points of the wait, the debt and the way to work: quickly read. */
export const nearPointsAt = (
  engine: Engine,
  opening: ReadyOpening,
  person: number,
  tables: PointTables,
): number =>
  ownPoints(engine, opening, person, tables) + (tables.distance[distanceLevel(engine, opening, person)] ?? 0)

/** Points that decide most: what is short of the list even with all of the rest need not be worked out further. */
export const firstPointsAt = (
  engine: Engine,
  opening: ReadyOpening,
  person: number,
  tables: PointTables,
): number =>
  nearPointsAt(engine, opening, person, tables) + workPoints(engine.people, opening, person, tables)

/** The rest: added to the first, the same total as `scoreFit` gives. */
export const lastPointsAt = (
  engine: Engine,
  opening: ReadyOpening,
  person: number,
  tables: PointTables,
): number => wishPoints(engine, opening, person, tables) + skillPoints(engine, opening, person, tables)
