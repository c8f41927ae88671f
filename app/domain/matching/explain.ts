/** A pair explained: what the law finds, what earns points, and one word for the whole. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import type { Pair } from './facts'
import { findingsFor } from './gates'
import type { Fit } from './scores'
import { scoreFit } from './scores'
import type { Weights } from './scores/weights'

export const matchVerdicts = ['fits', 'fits-with-unknowns', 'does-not-fit'] as const
export type MatchVerdict = (typeof matchVerdicts)[number]

export type Explanation = Fit & {
  readonly findings: readonly Finding[]
  readonly unknowns: number
  readonly verdict: MatchVerdict
}

export const countUnknowns = (findings: readonly Finding[]): number =>
  findings.reduce((count, finding) => count + (finding.state === 'unknown' ? 1 : 0), 0)

/** The law alone decides: a failed finding closes, an unknown one asks to be cleared up, points change nothing. */
export const verdictOf = (findings: readonly Finding[]): MatchVerdict => {
  if (findings.some((finding) => finding.state === 'failed')) return 'does-not-fit'
  return countUnknowns(findings) > 0 ? 'fits-with-unknowns' : 'fits'
}

/** Explains a person at an opening on a day. It advises; the officer decides. */
export const explain = (pair: Pair, weights: Weights, today: Day): Explanation => {
  const findings = findingsFor(pair, today)
  return {
    ...scoreFit(pair, weights, today),
    findings,
    unknowns: countUnknowns(findings),
    verdict: verdictOf(findings),
  }
}
