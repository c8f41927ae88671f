/** Openings that a person nearly may have: what stands in the way is little, and something that people can change. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import { findingsFor } from './gates'
import type { Candidate, OpeningFacts } from './facts'
import { keepBest } from './heap'
import { scoreFit } from './scores'
import type { Weights } from './scores/weights'

/** More failed gates than this is not near. */
export const mostFailed = 2

/** Nobody moves institution, changes sex or grows older for an opening; a court's ban is not for us to lift. */
const fixed: readonly string[] = [
  'matching.standing.serves-sentence',
  'matching.course.serves-sentence',
  'matching.course.institution-served',
  'matching.course.term',
  'matching.standing.institution-served',
  'matching.standing.safety-level',
  'matching.age.',
  'matching.sex.',
  'matching.supervision.',
  'matching.outside.within-settlement',
  'matching.oblast.',
  'matching.room.kept-apart',
]

export const isChangeable = ({ rule }: Pick<Finding, 'rule'>): boolean =>
  !fixed.some((each) => rule.startsWith(each))

export type NearMiss = { readonly id: string; readonly failed: number; readonly total: number }

export const compareMisses = (one: NearMiss, other: NearMiss): number =>
  one.failed - other.failed ||
  other.total - one.total ||
  (one.id === other.id ? 0 : one.id < other.id ? -1 : 1)

/** The `count` nearest: fewest failed gates first, then best fit, then id. At most two gates may have failed. */
export const nearMisses = (
  candidate: Candidate,
  openings: Iterable<OpeningFacts>,
  count: number,
  by: { readonly weights: Weights; readonly today: Day },
): NearMiss[] => {
  const best = keepBest(count, compareMisses)
  for (const opening of openings) {
    const failed = findingsFor({ candidate, opening }, by.today).filter(({ state }) => state === 'failed')
    if (failed.length === 0 || failed.length > mostFailed || !failed.every(isChangeable)) continue
    const { total } = scoreFit({ candidate, opening }, by.weights, by.today)
    best.offer({ id: opening.id, failed: failed.length, total })
  }
  return best.sorted()
}

/** The `count` people nearest to an opening, by the same measure. */
export const nearMissPeople = (
  opening: OpeningFacts,
  people: Iterable<Candidate>,
  count: number,
  by: { readonly weights: Weights; readonly today: Day },
): NearMiss[] => {
  const best = keepBest(count, compareMisses)
  for (const candidate of people) {
    const [miss] = nearMisses(candidate, [opening], 1, by)
    if (miss) best.offer({ ...miss, id: candidate.id })
  }
  return best.sorted()
}
