/** The law read from columns: who gets through the gates of an opening, and with how many unknowns. */
import { countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { ask, closed, commonFacets } from './facets'
import { bytes, integers } from './slices'

/** Unknown findings of a pair, −1 when a gate is closed: the same count as `findingsFor` gives. The opening must be fresh. */
export const unknownsAt = (engine: Engine, opening: ReadyOpening, person: number): number => {
  const { people, facets } = engine
  if (((people.failed[person] ?? 0) & opening.asked) !== 0) return -1
  let unknowns = opening.unknowns
  const last = people.rare[person] === 0 ? commonFacets : facets.length
  for (let at = 0; at < last; at += 1) {
    const kind = people.kinds[at]?.[person] ?? -1
    const [row, facet] = [opening.rows[at], facets[at]]
    if (kind < 0 || !row || !facet) continue
    const answer = row[kind] || ask(facet, row, kind, opening.kinds[at] ?? 0, engine.today)
    if (answer > closed) return -1
    unknowns += answer - 1
  }
  return unknowns + countBits((people.unknown[person] ?? 0) & opening.asked)
}

/** Whether the first facet, which asks whom an institution serves and stops most, is known to stop a person. */
const plainlyOut = ({ people }: Engine, { rows }: ReadyOpening): ((person: number) => boolean) => {
  const [served, serves] = [people.kinds[0], rows[0]]
  return (person) => (serves?.[served?.[person] ?? 0] ?? 0) > closed
}

if (commonFacets !== 5) throw new RangeError('a facet that concerns everybody and is not asked about here')

/** Whether a person is let through without a question by the facets that concern everybody, and has no other. */
const plainlyIn = ({ people }: Engine, { rows }: ReadyOpening): ((person: number) => boolean) => {
  const { kinds, rare } = people
  const [served, fit, aged, termed, taught] = kinds
  const [serves, fits, ages, terms, teaches] = rows
  if (!served || !fit || !aged || !termed || !taught) return () => false
  if (!serves || !fits || !ages || !terms || !teaches) return () => false
  return (person) =>
    rare[person] === 0 &&
    serves[served[person] ?? 0] === 1 &&
    fits[fit[person] ?? 0] === 1 &&
    ages[aged[person] ?? 0] === 1 &&
    terms[termed[person] ?? 0] === 1 &&
    teaches[taught[person] ?? 0] === 1
}

/** Fills the sieve with the rows of everyone who may have the opening; answers how many. */
export const sievePeople = (engine: Engine, opening: ReadyOpening): number => {
  const { sieve, people } = engine
  if (sieve.rows.length < people.count) {
    sieve.rows = integers(people.count)
    sieve.unknowns = bytes(people.count)
  }
  const [isElsewhere, isPlain] = [plainlyOut(engine, opening), plainlyIn(engine, opening)]
  const { asked, unknowns: own } = opening
  let left = 0
  for (let person = 0; person < people.count; person += 1) {
    if (((people.failed[person] ?? 0) & asked) !== 0 || isElsewhere(person)) continue
    const unknowns = isPlain(person)
      ? own + countBits((people.unknown[person] ?? 0) & asked)
      : unknownsAt(engine, opening, person)
    if (unknowns < 0) continue
    sieve.rows[left] = person
    sieve.unknowns[left] = unknowns
    left += 1
  }
  return left
}
