/** Why is somebody missing from a list? The failed findings of the pair, and what is not known besides. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import type { Pair } from './facts'
import { findingsFor } from './gates'

export type WhyNot = {
  /** Empty: the law lets them, so they are only further down the list. */
  readonly failed: readonly Finding[]
  readonly unknown: readonly Finding[]
}

/** The reasons that keep a person from an opening on a day. */
export const whyNot = (pair: Pair, today: Day): WhyNot => {
  const findings = findingsFor(pair, today)
  return {
    failed: findings.filter((finding) => finding.state === 'failed'),
    unknown: findings.filter((finding) => finding.state === 'unknown'),
  }
}
