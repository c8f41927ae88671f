/** Steps to work as masks over the gates' bits and facets, so that one pass over the columns weighs all of them. */
import { ableToWork, withinLimits } from '../gates/fitness'
import { unlockSteps, steps } from '../unlock'
import { bitsOf, countBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { ask, closed, facetRules } from './facets'

type StepMask = { readonly bits: number; readonly facets: number; readonly clears: number }

const facetsOf = (ids: ReadonlySet<string>): number =>
  facetRules.reduce(
    (bits, { gates }, at) => (gates.every(({ rule }) => ids.has(rule.id)) ? bits | (1 << at) : bits),
    0,
  )

const limitsFacet = facetRules.reduce(
  (bits, { gates }, at) => (gates.includes(withinLimits) ? bits | (1 << at) : bits),
  0,
)

/** `clears`: facets whose questions end with the step; a new conclusion on fitness ends those about limits too. */
const stepMasks: readonly StepMask[] = unlockSteps.map((step) => {
  const { gates } = steps[step]
  const ids = new Set(gates.map(({ rule }) => rule.id))
  const facets = facetsOf(ids)
  return {
    bits: bitsOf((id) => ids.has(id)),
    facets,
    clears: gates.includes(ableToWork) ? facets | limitsFacet : facets,
  }
})

/** What the law says of a pair now: which bits and facets fail, which leave a question. Reused, so that nothing is allocated. */
export type Standing = {
  failed: number
  failedFacets: number
  unknown: number
  unknownFacets: number
}

export const newStanding = (): Standing => ({ failed: 0, failedFacets: 0, unknown: 0, unknownFacets: 0 })

/** Bits and facets that some step could open; whoever fails another one is out of its reach. */
const reach = stepMasks.reduce(
  (all, { bits, facets }) => ({ bits: all.bits | bits, facets: all.facets | facets }),
  { bits: 0, facets: 0 },
)

/** Fills in where a pair stands; false when no single step could help or nothing needs one. */
export const standAt = (engine: Engine, opening: ReadyOpening, person: number, into: Standing): boolean => {
  const { people, facets } = engine
  into.failed = (people.failed[person] ?? 0) & opening.asked
  if (opening.failed > 0 || (into.failed & ~reach.bits) !== 0) return false
  into.unknown = (people.unknown[person] ?? 0) & opening.asked
  into.failedFacets = 0
  into.unknownFacets = 0
  for (let at = 0; at < facets.length; at += 1) {
    const kind = people.kinds[at]?.[person] ?? -1
    const [row, facet] = [opening.rows[at], facets[at]]
    if (kind < 0 || !row || !facet) continue
    const answer = row[kind] || ask(facet, row, kind, opening.kinds[at] ?? 0, engine.today)
    if (answer > closed) {
      if ((reach.facets & (1 << at)) === 0) {
        into.failedFacets = -1
        return false
      }
      into.failedFacets |= 1 << at
    } else if (answer > 1) into.unknownFacets |= 1 << at
  }
  return (into.failed | into.failedFacets | into.unknown | into.unknownFacets) !== 0
}

/** Whether the pair is open now. */
export const isOpen = ({ failed, failedFacets }: Standing): boolean => (failed | failedFacets) === 0

/** What a step would do to a pair: 1 opens it, 2 clears its last questions, 0 neither. */
export const effectOf = (step: number, at: Standing, opening: ReadyOpening): 0 | 1 | 2 => {
  const mask = stepMasks[step]
  if (!mask) return 0
  const answers =
    ((at.failed | at.unknown) & mask.bits) !== 0 || ((at.failedFacets | at.unknownFacets) & mask.facets) !== 0
  if (!answers || (at.failed & ~mask.bits) !== 0 || (at.failedFacets & ~mask.facets) !== 0) return 0
  if (!isOpen(at)) return 1
  const left = countBits(at.unknown & ~mask.bits) + (at.unknownFacets & ~mask.clears) + opening.unknowns
  return left === 0 ? 2 : 0
}

export const stepCount = stepMasks.length
