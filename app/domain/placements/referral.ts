/** The states of a referral, who holds a place, and the two decisions that begin it: the proposal and the officer's word. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import { noneFailed } from '../law/rule'
import { countUnknowns } from '../matching/explain'
import type { OpeningState } from '../openings/opening'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const referralStates = [
  'proposed',
  'accepted',
  'applied',
  'interview',
  'offered',
  'offer-accepted',
  'started',
  'ended',
  'declined',
  'withdrawn',
] as const
export type ReferralState = (typeof referralStates)[number]

/**
 * The states in which a referral takes one of the opening's places: from the offer on. Before that people compete, so
 * an employer may hear more of them than there are places.
 */
export const statesHoldingPlace = [
  'offered',
  'offer-accepted',
  'started',
] as const satisfies readonly ReferralState[]

/** Agreed by the officer and not over: the organisation may know whom it deals with, as far as consent goes. */
export const agreedStates = [
  'accepted',
  'applied',
  'interview',
  ...statesHoldingPlace,
] as const satisfies readonly ReferralState[]

/** Still on its way: nothing has ended it. */
export const openStates = ['proposed', ...agreedStates] as const satisfies readonly ReferralState[]

export const holdsPlace = (state: ReferralState): boolean =>
  (statesHoldingPlace as readonly ReferralState[]).includes(state)

export const isAgreed = (state: ReferralState): boolean =>
  (agreedStates as readonly ReferralState[]).includes(state)

/** While it is open, no second referral of the same person to the same opening can be made. */
export const isOpenReferral = (state: ReferralState): boolean =>
  (openStates as readonly ReferralState[]).includes(state)

/** What a decision looks at: the pair's findings on the day, read anew, and the opening as it stands. */
export type ReferralFacts = {
  readonly findings: readonly Finding[]
  /** What holds the person back though the law would allow it. */
  readonly heldBack: readonly Finding[]
  readonly openingState: OpeningState
  readonly closesOn: Day | null
  /** The one who acts answers for the unknown findings. */
  readonly acknowledged: boolean
}

const closed = ({ openingState, closesOn }: ReferralFacts, today: Day): boolean =>
  openingState !== 'open' || (closesOn !== null && closesOn < today)

/** A pause or a block stops the deed; an officer may undo it first. */
const decideHeld = ({ heldBack }: ReferralFacts): Result<null> =>
  heldBack.length > 0 ? refuse('held-back', { findings: heldBack }) : ok(null)

/** A failed gate stops the deed with its findings; what is unknown must be acknowledged by whoever decides. */
const decideLaw = ({ findings, acknowledged }: ReferralFacts): Result<readonly Finding[]> => {
  if (!noneFailed(findings)) {
    return refuse('law-not-met', { findings: findings.filter(({ state }) => state === 'failed') })
  }
  const count = countUnknowns(findings)
  if (count === 0 || acknowledged) return ok(findings)
  return refuse('unknowns-not-acknowledged', {
    values: { count },
    findings: findings.filter(({ state }) => state === 'unknown'),
  })
}

export type Proposal = ReferralFacts & {
  readonly hasOpenReferral: boolean
  /** The proposer is the one who decides: putting forward and accepting are then one step. */
  readonly decides: boolean
}

/**
 * Decides a proposal: accepted at once when the proposer decides, else waiting for the officer. Somebody who does not
 * decide leaves the unknowns to the officer. Refusals: `already-open`, `opening-not-open`, `held-back`, `law-not-met`,
 * `unknowns-not-acknowledged`. Nobody is rejected by the product: a refusal stops the deed and shows why.
 */
export const decideProposal = (facts: Proposal, today: Day): Result<'proposed' | 'accepted'> => {
  if (facts.hasOpenReferral) return refuse('already-open')
  if (closed(facts, today)) return refuse('opening-not-open')
  const held = decideHeld(facts)
  if (!held.ok) return held
  const law = decideLaw({ ...facts, acknowledged: facts.acknowledged || !facts.decides })
  if (!law.ok) return law
  return ok(facts.decides ? 'accepted' : 'proposed')
}

/** Decides an acceptance by the facts of the day, not of the day it was proposed. */
export const decideAcceptance = (
  state: ReferralState,
  facts: ReferralFacts,
  today: Day,
): Result<ReferralState> => {
  if (state !== 'proposed') return refuse('wrong-state', { values: { state } })
  if (closed(facts, today)) return refuse('opening-not-open')
  const held = decideHeld(facts)
  if (!held.ok) return held
  const law = decideLaw(facts)
  return law.ok ? ok('accepted') : law
}
