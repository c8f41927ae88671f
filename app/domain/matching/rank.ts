/** In what order? Best fit first, then fewest unknowns, then longest waiting, then id: the same on every machine. */
import type { Day } from '../calendar/day'
import type { Candidate, OpeningFacts, Pair } from './facts'
import { countUnknowns, verdictOf } from './explain'
import { findingsFor } from './gates'
import { keepBest } from './heap'
import { scoreFit } from './scores'
import type { Weights } from './scores/weights'

/** One place in a list: a person for an opening, or an opening for a person. `since` is when the waiting began. */
export type Ranked = {
  readonly id: string
  readonly total: number
  readonly unknowns: number
  readonly since: Day | null
}

const bySince = (one: Day | null, other: Day | null): number => {
  if (one === other) return 0
  if (one === null) return 1
  return other === null || one < other ? -1 : 1
}

/** Negative when the first comes first; 0 only for the same id. */
export const compareRanked = (one: Ranked, other: Ranked): number =>
  other.total - one.total ||
  one.unknowns - other.unknowns ||
  bySince(one.since, other.since) ||
  (one.id === other.id ? 0 : one.id < other.id ? -1 : 1)

type Rule = { readonly weights: Weights; readonly today: Day }

/** A pair's place, or nothing when a gate is closed. */
const rankPair = (pair: Pair, { weights, today }: Rule): Pick<Ranked, 'total' | 'unknowns'> | undefined => {
  const findings = findingsFor(pair, today)
  if (verdictOf(findings) === 'does-not-fit') return undefined
  return { total: scoreFit(pair, weights, today).total, unknowns: countUnknowns(findings) }
}

/** The `count` best openings for a person whom the law lets have them. */
export const topOpenings = (
  candidate: Candidate,
  openings: Iterable<OpeningFacts>,
  count: number,
  by: Rule,
): Ranked[] => {
  const best = keepBest(count, compareRanked)
  for (const opening of openings) {
    const place = rankPair({ candidate, opening }, by)
    if (place) best.offer({ id: opening.id, since: opening.openSince, ...place })
  }
  return best.sorted()
}

/** The `count` best people for an opening whom the law lets take it. */
export const topPeople = (
  opening: OpeningFacts,
  people: Iterable<Candidate>,
  count: number,
  by: Rule,
): Ranked[] => {
  const best = keepBest(count, compareRanked)
  for (const candidate of people) {
    const place = rankPair({ candidate, opening }, by)
    if (place) best.offer({ id: candidate.id, since: candidate.waitingSince, ...place })
  }
  return best.sorted()
}
