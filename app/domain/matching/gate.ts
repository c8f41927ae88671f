/** A gate is a rule of law on a pair; a gate on the person or the opening alone says so, and so can be asked once. */
import type { Day } from '../calendar/day'
import type { Citation } from '../law/citation'
import type { Rule, Verdict } from '../law/rule'
import { rule } from '../law/rule'
import type { Candidate, OpeningFacts, Pair } from './facts'

type Cites = readonly [Citation, ...Citation[]]

/** `serves`: the openings it is asked at. `concerns`: the people it is asked about. */
export type PersonGate = {
  readonly about: 'person'
  readonly rule: Rule<Pair>
  readonly serves: (opening: OpeningFacts) => boolean
  readonly concerns: (candidate: Candidate) => boolean
  readonly decide: (candidate: Candidate, today: Day) => Verdict
}
export type OpeningGate = {
  readonly about: 'opening'
  readonly rule: Rule<Pair>
  readonly decide: (opening: OpeningFacts) => Verdict
}
export type PairGate = { readonly about: 'pair'; readonly rule: Rule<Pair> }
export type Gate = PersonGate | OpeningGate | PairGate

const everyone = (): boolean => true

/** A gate whose answer depends on the person alone, once the opening is one that it serves. */
export const personGate = (stated: {
  readonly id: string
  readonly cites: Cites
  readonly serves: (opening: OpeningFacts) => boolean
  readonly concerns?: (candidate: Candidate) => boolean
  readonly decide: (candidate: Candidate, today: Day) => Verdict
}): PersonGate => {
  const { id, cites, serves, decide, concerns = everyone } = stated
  return {
    about: 'person',
    serves,
    concerns,
    decide,
    rule: rule<Pair>({
      id,
      cites,
      appliesTo: ({ candidate, opening }) => serves(opening) && concerns(candidate),
      decide: ({ candidate }, today) => decide(candidate, today),
    }),
  }
}

/** A gate whose answer depends on the opening alone. */
export const openingGate = (stated: {
  readonly id: string
  readonly cites: Cites
  readonly decide: (opening: OpeningFacts) => Verdict
}): OpeningGate => ({
  about: 'opening',
  decide: stated.decide,
  rule: rule<Pair>({ id: stated.id, cites: stated.cites, decide: ({ opening }) => stated.decide(opening) }),
})

/** A gate that needs both. */
export const pairGate = (stated: {
  readonly id: string
  readonly cites: Cites
  readonly appliesTo?: (pair: Pair) => boolean
  readonly decide: (pair: Pair, today: Day) => Verdict
}): PairGate => ({ about: 'pair', rule: rule<Pair>(stated) })

/** The answer of a fact that must be absent: known present fails, unknown stays unknown. */
export const absent = (fact: boolean | null): Verdict => ({ holds: fact === null ? 'unknown' : !fact })

/** The answer of a fact that must be present. */
export const present = (fact: boolean | null): Verdict => ({ holds: fact ?? 'unknown' })
