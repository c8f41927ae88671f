/** Almost eligible, both ways, read from columns: who lacks one or two things that people can change. */
import { keepBest } from '../heap'
import type { NearMiss } from '../near-miss'
import { compareMisses, mostFailed } from '../near-miss'
import { allBits, changeableBits, countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { ask, closed, closedForGood } from './facets'
import { renew, stampOf } from './openings'
import { firstPointsAt, lastPointsAt, tablesOf } from './points'

/** Failed gates of a pair, all of them changeable; −1 when it is not near, 0 when it fits. */
const failedAt = (engine: Engine, opening: ReadyOpening, person: number): number => {
  const { people, facets } = engine
  const own = people.failed[person] ?? 0
  const bits = own & opening.asked
  if (own === allBits || (bits & ~changeableBits) !== 0) return -1
  let failed = opening.failed + countBits(bits)
  if (failed > mostFailed) return -1
  for (let at = 0; at < facets.length; at += 1) {
    const kind = people.kinds[at]?.[person] ?? -1
    const [row, facet] = [opening.rows[at], facets[at]]
    if (kind < 0 || !row || !facet) continue
    const answer = row[kind] || ask(facet, row, kind, opening.kinds[at] ?? 0, engine.today)
    if (answer === closedForGood) return -1
    if (answer > closed) failed += answer - closed
    if (failed > mostFailed) return -1
  }
  return failed
}

/** The people nearest to an opening: the same list as `nearMissPeople` gives. `within`: only these. */
export const nearPeopleFor = (
  engine: Engine,
  openingId: string,
  count: number,
  within?: ReadonlySet<string>,
): NearMiss[] => {
  const opening = engine.openings.get(openingId)
  if (!opening) return []
  renew(engine, opening, stampOf(engine))
  const tables = tablesOf(engine.weights)
  const best = keepBest(count, compareMisses)
  for (let person = 0; person < engine.people.count; person += 1) {
    const failed = failedAt(engine, opening, person)
    const least = best.worst()
    if (failed < 1 || (least && failed > least.failed)) continue
    const first = firstPointsAt(engine, opening, person, tables)
    if (least && failed === least.failed && first + tables.lastMost < least.total) continue
    const id = engine.people.ids[person] ?? ''
    if (within && !within.has(id)) continue
    best.offer({ id, failed, total: first + lastPointsAt(engine, opening, person, tables) })
  }
  return best.sorted()
}

/** The openings nearest to a person: the same list as `nearMisses` gives. `wanted`: only these. */
export const nearOpeningsFor = (
  engine: Engine,
  personId: string,
  count: number,
  wanted: (openingId: string) => boolean = () => true,
): NearMiss[] => {
  const person = engine.people.rows.get(personId)
  if (person === undefined) return []
  const [tables, stamp] = [tablesOf(engine.weights), stampOf(engine)]
  const best = keepBest(count, compareMisses)
  for (const [id, opening] of engine.openings) {
    renew(engine, opening, stamp)
    const failed = failedAt(engine, opening, person)
    if (failed < 1 || !wanted(id)) continue
    const total =
      firstPointsAt(engine, opening, person, tables) + lastPointsAt(engine, opening, person, tables)
    best.offer({ id, failed, total })
  }
  return best.sorted()
}
