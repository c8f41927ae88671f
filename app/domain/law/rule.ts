/** A rule of law as a value: what it asks, where it stands, and what it says about given facts. */
import type { Day } from '../calendar/day'
import type { Citation } from './citation'

/** The answer of one rule: it holds, it fails, or a fact it needs is missing. */
export type Holds = boolean | 'unknown'

/** What a rule found. `values` fill the placeholders of its words in `locales/*\/law.json`. */
export type Verdict = {
  readonly holds: Holds
  readonly values?: Readonly<Record<string, string | number>>
  /** The day the decisive fact was established, when it is dated (a medical conclusion, a court act). */
  readonly asOf?: Day | null
}

export type Rule<Facts> = {
  /** Dotted and kebab-cased, unique in the product: `placements.outside.no-negative-degree`. */
  readonly id: string
  readonly cites: readonly [Citation, ...Citation[]]
  readonly appliesTo?: (facts: Facts) => boolean
  readonly decide: (facts: Facts, today: Day) => Verdict
}

export type FindingState = 'held' | 'failed' | 'unknown'

/** One line of an explanation: shown on the page, stored in the audit row, asserted by tests. */
export type Finding = {
  readonly rule: string
  readonly state: FindingState
  readonly cites: readonly Citation[]
  readonly values?: Readonly<Record<string, string | number>>
  readonly asOf?: Day
}

type Stated<Facts> = {
  readonly id: string
  readonly cites: readonly [Citation, ...Citation[]]
  readonly appliesTo?: (facts: Facts) => boolean
} & (
  | { readonly holds: (facts: Facts, today: Day) => Holds }
  | { readonly decide: (facts: Facts, today: Day) => Verdict }
)

/** States a rule. `holds` is enough when the words need no values; `decide` adds values and the fact's day. */
export const rule = <Facts>(stated: Stated<Facts>): Rule<Facts> => ({
  id: stated.id,
  cites: stated.cites,
  ...(stated.appliesTo ? { appliesTo: stated.appliesTo } : {}),
  decide: 'decide' in stated ? stated.decide : (facts, today) => ({ holds: stated.holds(facts, today) }),
})

const stateOf = (holds: Holds): FindingState => (holds === 'unknown' ? 'unknown' : holds ? 'held' : 'failed')

/** Puts facts before rules and returns one finding for each rule that applies, in the rules' order. */
export const assess = <Facts>(rules: readonly Rule<Facts>[], facts: Facts, today: Day): Finding[] =>
  rules
    .filter((each) => each.appliesTo?.(facts) ?? true)
    .map((each) => {
      const { holds, values, asOf } = each.decide(facts, today)
      return {
        rule: each.id,
        state: stateOf(holds),
        cites: each.cites,
        ...(values ? { values } : {}),
        ...(asOf ? { asOf } : {}),
      }
    })

/** True when no rule failed; an unknown is not a failure, but it is not silence either: the page shows it. */
export const noneFailed = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => finding.state !== 'failed')
