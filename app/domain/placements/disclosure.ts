/**
 * What an organisation learns of a candidate, and when. First a card without a name; the name and the agreed facts once
 * the officer has accepted and the person has agreed; how to reach the person once there is an offer. A consent that is
 * taken back closes it again (Law on personal data 94-V, articles 7 and 8).
 */
import { type ReferralState, holdsPlace, isAgreed } from './referral'

/** What the person may agree to, each by itself. The name comes with any of them. */
export const sharedFacts = ['institution', 'birth-year', 'skills', 'occupations', 'contact'] as const
export type SharedFact = (typeof sharedFacts)[number]

export type DisclosureStage = 'card' | 'agreed' | 'offered'

/** The stage of a referral: what the organisation may see is decided here and nowhere else. */
export const stageOf = (state: ReferralState, hasConsent: boolean): DisclosureStage => {
  if (!hasConsent || !isAgreed(state)) return 'card'
  return holdsPlace(state) ? 'offered' : 'agreed'
}

/** Contact is for arranging work, so it waits for the offer, whatever was agreed to. */
export const factsShown = (stage: DisclosureStage, scope: readonly SharedFact[]): readonly SharedFact[] => {
  if (stage === 'card') return []
  return scope.filter((fact) => fact !== 'contact' || stage === 'offered')
}

/** Reads a scope as it is stored; what is strange is not agreed to. */
export const scopeIn = (stored: unknown): SharedFact[] =>
  Array.isArray(stored) ? sharedFacts.filter((fact) => stored.includes(fact)) : []
