/** The law read from columns: who gets through the gates of an opening, and with how many unknowns. */
import { countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { ask, closed, notAsked } from './facets'
import { bytes, integers } from './slices'

/** Unknown findings of a pair, −1 when a gate is closed: the same count as `findingsFor` gives. */
export const unknownsAt = (engine: Engine, opening: ReadyOpening, person: number): number => {
  const { people, facets } = engine
  if (((people.failed[person] ?? 0) & opening.asked) !== 0) return -1
  let unknowns = opening.unknowns + countBits((people.unknown[person] ?? 0) & opening.asked)
  for (let at = 0; at < facets.length; at += 1) {
    const kind = people.kinds[at]?.[person] ?? -1
    const [row, facet] = [opening.rows[at], facets[at]]
    if (kind < 0 || !row || !facet) continue
    const answer = row[kind] || ask(facet, row, kind, opening.kinds[at] ?? 0, engine.today)
    if (answer > closed) return -1
    unknowns += answer - 1
  }
  return unknowns
}

/** Puts into the sieve everyone whom no gate on the person alone stops; answers how many. */
const sieveByBits = ({ people, sieve }: Engine, { asked, unknowns }: ReadyOpening): number => {
  const { failed, unknown, count } = people
  let left = 0
  for (let person = 0; person < count; person += 1) {
    if (((failed[person] ?? 0) & asked) !== 0) continue
    sieve.rows[left] = person
    sieve.unknowns[left] = unknowns + countBits((unknown[person] ?? 0) & asked)
    left += 1
  }
  return left
}

/** Leaves in the sieve those whom one facet lets through; answers how many of the first `count` stay. */
const sieveByFacet = (engine: Engine, opening: ReadyOpening, at: number, count: number): number => {
  const { rows, unknowns } = engine.sieve
  const [facet, kinds, row] = [engine.facets[at], engine.people.kinds[at], opening.rows[at]]
  if (!facet || !kinds || !row) return count
  const openingKind = opening.kinds[at] ?? 0
  let left = 0
  for (let each = 0; each < count; each += 1) {
    const person = rows[each] ?? 0
    const kind = kinds[person] ?? -1
    let answer = kind < 0 ? 1 : (row[kind] ?? notAsked)
    if (answer === notAsked) answer = ask(facet, row, kind, openingKind, engine.today)
    if (answer > closed) continue
    rows[left] = person
    unknowns[left] = (unknowns[each] ?? 0) + answer - 1
    left += 1
  }
  return left
}

/** Fills the sieve with the rows of everyone who may have the opening; a column at a time, which is what makes it fast. */
export const sievePeople = (engine: Engine, opening: ReadyOpening): number => {
  const { sieve, people, facets } = engine
  if (sieve.rows.length < people.count) {
    sieve.rows = integers(people.count)
    sieve.unknowns = bytes(people.count)
  }
  let left = sieveByBits(engine, opening)
  for (let at = 0; at < facets.length; at += 1) left = sieveByFacet(engine, opening, at, left)
  return left
}
