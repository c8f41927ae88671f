/** Decides one step of a referral: the state allows it, the side may take it, nothing asked for is missing, and the guards hold. */
import type { Day } from '../calendar/day'
import { order735, penalCode, volunteerLaw } from '../law/citation'
import { minimumWage } from '../law/parameters'
import type { Finding, Verdict } from '../law/rule'
import { assess, noneFailed, rule } from '../law/rule'
import type { OpeningState } from '../openings/opening'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { type ReferralDeed, type Setting, type Transition, isEnding, transitionOf } from './machine'
import { type Side, mayGive } from './reasons'
import type { ReferralState } from './referral'

export const payKinds = ['month', 'hour', 'piece', 'unpaid'] as const
export type PayKind = (typeof payKinds)[number]

/** `rate` in tiyn a month, an hour or a piece; null when unpaid. */
export type Pay = { readonly kind: PayKind; readonly rate: number | null }

/** What somebody wants done, as they filled it in. */
export type Step = {
  readonly deed: ReferralDeed
  readonly reason?: string
  readonly words?: string
  readonly on?: Day
  readonly pay?: Pay
  readonly contractNumber?: string
}

/** What the step looks at, read inside the deed. */
export type StepFacts = {
  readonly state: ReferralState
  readonly side: Side
  readonly setting: Setting
  /** The gates of the pair on the day. */
  readonly law: readonly Finding[]
  readonly openingState: OpeningState
  readonly closesOn: Day | null
  readonly isPaidWork: boolean
  /** The day the placement began; null before. */
  readonly startedOn: Day | null
}

type Asked = { readonly facts: StepFacts; readonly step: Step; readonly transition: Transition }

const guarded =
  (...names: readonly string[]) =>
  ({ transition }: Asked): boolean =>
    (transition.guards ?? []).some((each) => names.includes(each))

const tenge = (tiyn: number): number => tiyn / 100

const takesPeople = rule<Asked>({
  id: 'placements.step.opening-takes-people',
  cites: [order735('33')],
  appliesTo: guarded('open'),
  holds: ({ facts }, today) =>
    facts.openingState === 'open' && (facts.closesOn === null || facts.closesOn >= today),
})

/** Whoever is on the way to a place keeps it when the opening pauses or its last day for applications passes. */
const notClosed = rule<Asked>({
  id: 'placements.step.opening-not-closed',
  cites: [order735('33')],
  appliesTo: guarded('running'),
  holds: ({ facts }) => facts.openingState !== 'closed',
})

const unapproved: readonly OpeningState[] = ['draft', 'submitted', 'rejected']

/** What was changed after approval waits for approval anew: until then nobody agrees to terms that may not stand. */
const termsApproved = rule<Asked>({
  id: 'placements.step.opening-approved',
  cites: [order735('33')],
  appliesTo: guarded('running'),
  holds: ({ facts }) => !unapproved.includes(facts.openingState),
})

const dayHasCome = rule<Asked>({
  id: 'placements.step.day-has-come',
  cites: [order735('37', 'to-confirm')],
  appliesTo: ({ transition }) => (transition.asks ?? []).includes('day'),
  holds: ({ step }, today) => step.on !== undefined && step.on <= today,
})

const endAfterStart = rule<Asked>({
  id: 'placements.step.end-after-start',
  cites: [order735('37', 'to-confirm')],
  appliesTo: ({ transition }) => transition.deed === 'end',
  holds: ({ facts, step }) =>
    facts.startedOn === null ? 'unknown' : step.on !== undefined && step.on >= facts.startedOn,
})

const payVerdict = ({ step }: Asked, today: Day): Verdict => {
  const minimum = tenge(minimumWage.on(today))
  const { kind, rate } = step.pay ?? { kind: 'unpaid', rate: null }
  if (kind === 'unpaid' || rate === null) return { holds: false, values: { offered: 0, minimum } }
  // What an hour or a piece comes to in a month is seen in the monthly statement, where the minimum is watched.
  if (kind !== 'month') return { holds: 'unknown', values: { minimum } }
  return { holds: rate >= minimumWage.on(today), values: { offered: tenge(rate), minimum } }
}

/** Penal Enforcement Code art. 120(2): pay is not below the minimum wage; the same holds after release. */
const payAtLeastMinimum = rule<Asked>({
  id: 'placements.start.pay-at-least-minimum',
  cites: [penalCode('120(2)')],
  appliesTo: ({ transition, facts }) => (transition.asks ?? []).includes('pay') && facts.isPaidWork,
  decide: payVerdict,
})

const volunteersUnpaid = rule<Asked>({
  id: 'placements.start.none-for-volunteers',
  cites: [volunteerLaw('1', 'to-confirm')],
  appliesTo: ({ transition, facts }) => (transition.asks ?? []).includes('pay') && !facts.isPaidWork,
  holds: ({ step }) => step.pay === undefined || step.pay.kind === 'unpaid',
})

export const stepRules = [
  takesPeople,
  notClosed,
  termsApproved,
  dayHasCome,
  endAfterStart,
  payAtLeastMinimum,
  volunteersUnpaid,
] as const

const roomRule = 'matching.room.place-free'

/** The pair's gates; the place itself only where the step takes one, since afterwards it is the person's own. */
const lawOf = ({ transition, facts }: Asked): Finding[] => {
  const guards = transition.guards ?? []
  return facts.law.filter(({ rule: id }) =>
    id === roomRule ? guards.includes('room') : guards.includes('law'),
  )
}

/** Something that the step asks for and that was left out. */
const missingIn = ({ transition, step }: Asked): string | undefined => {
  const asks = transition.asks ?? []
  if (asks.includes('reason') && (!step.reason || (step.words ?? '').trim() === '')) return 'reason-missing'
  if (asks.includes('day') && step.on === undefined) return 'day-missing'
  if (asks.includes('pay') && step.pay === undefined) return 'pay-missing'
  return undefined
}

export type Decided = { readonly to: ReferralState; readonly findings: readonly Finding[] }

/**
 * Decides a step by the facts of its day. Gives the state that follows and what was found. Refusals: `wrong-state`,
 * `not-yours`, `reason-missing`, `reason-not-yours`, `day-missing`, `pay-missing`, `place-taken`, `law-not-met`,
 * `step-not-met`, the last three with the findings that failed.
 */
export const decideStep = (step: Step, facts: StepFacts, today: Day): Result<Decided> => {
  const transition = transitionOf(step.deed, facts.state, facts.setting)
  if (!transition) return refuse('wrong-state', { values: { state: facts.state } })
  if (!transition.sides.includes(facts.side)) return refuse('not-yours')
  const asked: Asked = { facts, step, transition }
  const missing = missingIn(asked)
  if (missing) return refuse(missing)
  if (isEnding(step.deed) && !mayGive(step.deed, step.reason ?? '', facts.side))
    return refuse('reason-not-yours')
  const own = assess(stepRules, asked, today)
  if (!noneFailed(own))
    return refuse('step-not-met', { findings: own.filter(({ state }) => state === 'failed') })
  const law = lawOf(asked)
  const failed = law.filter(({ state }) => state === 'failed')
  if (failed.length > 0)
    return refuse(failed.every(({ rule: id }) => id === roomRule) ? 'place-taken' : 'law-not-met', {
      findings: failed,
    })
  return ok({ to: transition.to, findings: [...own, ...law] })
}
