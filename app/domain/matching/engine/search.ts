/** Best openings for a person and best people for an opening, over the whole country in milliseconds. */
import { keepBest } from '../heap'
import type { Ranked } from '../rank'
import { compareRanked } from '../rank'
import type { Engine } from './columns'
import { renew, stampOf } from './openings'
import { firstPointsAt, lastPointsAt, nearPointsAt, tablesOf, workPoints } from './points'
import { sievePeople, unknownsAt } from './sieve'

/**
 * The `count` best people for an opening: the same list as `topPeople` gives.
 * `within` leaves only people of that set, such as those within a reader's reach.
 */
export const topPeopleFor = (
  engine: Engine,
  openingId: string,
  count: number,
  within?: ReadonlySet<string>,
): Ranked[] => {
  const { people, openings, sieve } = engine
  const opening = openings.get(openingId)
  if (!opening || opening.failed > 0) return []
  renew(engine, opening, stampOf(engine))
  const tables = tablesOf(engine.weights)
  const best = keepBest<Ranked>(count, compareRanked)
  const left = sievePeople(engine, opening)
  let least = -1
  for (let each = 0; each < left; each += 1) {
    const person = sieve.rows[each] ?? 0
    const near = nearPointsAt(engine, opening, person, tables)
    if (near + tables.workAndLastMost < least) continue
    const first = near + workPoints(people, opening, person, tables)
    if (first + tables.lastMost < least) continue
    const total = first + lastPointsAt(engine, opening, person, tables)
    if (total < least) continue
    const id = people.ids[person] ?? ''
    if (within && !within.has(id)) continue
    const unknowns = sieve.unknowns[each] ?? 0
    best.offer({ id, since: people.since[person] ?? null, total, unknowns })
    least = best.worst()?.total ?? -1
  }
  return best.sorted()
}

/** The `count` best openings for a person: the same list as `topOpenings` gives. */
export const topOpeningsFor = (engine: Engine, personId: string, count: number): Ranked[] => {
  const person = engine.people.rows.get(personId)
  if (person === undefined) return []
  const tables = tablesOf(engine.weights)
  const stamp = stampOf(engine)
  const failed = engine.people.failed[person] ?? 0
  const best = keepBest<Ranked>(count, compareRanked)
  let least = -1
  for (const opening of engine.openings.values()) {
    if (opening.failed > 0 || (failed & opening.asked) !== 0) continue
    renew(engine, opening, stamp)
    const unknowns = unknownsAt(engine, opening, person)
    if (unknowns < 0) continue
    const first = firstPointsAt(engine, opening, person, tables)
    if (first + tables.lastMost < least) continue
    const total = first + lastPointsAt(engine, opening, person, tables)
    if (total < least) continue
    best.offer({ id: opening.facts.id, since: opening.facts.openSince, total, unknowns })
    least = best.worst()?.total ?? -1
  }
  return best.sorted()
}
