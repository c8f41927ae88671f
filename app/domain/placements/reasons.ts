/** Why a referral or a placement ends: closed lists and who may use which, apart from the rules so that forms can carry them to the browser alone. */

/** Who takes a step: the service that answers for the person, the organisation, or the person. */
export type Side = 'officer' | 'employer' | 'person'

/**
 * Why somebody says no. Refusing paid work has a legal effect (Penal Code 130(2)(5)), so `person-refuses` is only
 * ever chosen by an officer, with words, and never set by the product.
 */
export const declineReasons = [
  'person-refuses',
  'law-not-met',
  'other-place',
  'transfer-or-release',
  'safety',
  'facts-wrong',
  'not-ready',
  'other-candidate',
  'skills-lacking',
  'did-not-come',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const withdrawReasons = [
  'place-gone',
  'person-changed-mind',
  'did-not-start',
  'proposed-in-error',
  'choice-changed',
  'no-answer',
  'terms-changed',
  'other',
] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

export const endReasons = [
  'own-wish',
  'other-work',
  'dismissed',
  'health',
  'contract-over',
  'work-over',
  'transfer',
  'release',
  'site-closed',
  'died',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]

export type Reason = DeclineReason | WithdrawReason | EndReason

const onlyOfficer: readonly Side[] = ['officer']
const both: readonly Side[] = ['officer', 'employer']
const all: readonly Side[] = ['officer', 'employer', 'person']

/** An organisation is never asked what only the service knows: the law, safety, transfer, refusal. */
const usersOf = {
  decline: {
    'person-refuses': onlyOfficer,
    'law-not-met': onlyOfficer,
    'other-place': ['officer', 'person'],
    'transfer-or-release': onlyOfficer,
    safety: onlyOfficer,
    'facts-wrong': ['officer', 'person'],
    'not-ready': ['officer', 'person'],
    'other-candidate': ['employer'],
    'skills-lacking': ['employer'],
    'did-not-come': both,
    other: all,
  },
  withdraw: {
    'place-gone': both,
    'person-changed-mind': ['officer', 'person'],
    'did-not-start': both,
    'proposed-in-error': both,
    'choice-changed': onlyOfficer,
    'no-answer': onlyOfficer,
    'terms-changed': ['officer', 'person'],
    other: all,
  },
  end: {
    'own-wish': both,
    'other-work': both,
    dismissed: both,
    health: onlyOfficer,
    'contract-over': both,
    'work-over': both,
    transfer: onlyOfficer,
    release: onlyOfficer,
    'site-closed': both,
    died: onlyOfficer,
    other: both,
  },
} as const satisfies {
  readonly decline: Readonly<Record<DeclineReason, readonly Side[]>>
  readonly withdraw: Readonly<Record<WithdrawReason, readonly Side[]>>
  readonly end: Readonly<Record<EndReason, readonly Side[]>>
}

export type Ending = keyof typeof usersOf

/** The reasons that a side may choose from, in the order of the list. */
export const reasonsFor = (deed: Ending, side: Side): readonly Reason[] =>
  Object.entries(usersOf[deed])
    .filter(([, sides]) => (sides as readonly Side[]).includes(side))
    .map(([reason]) => reason as Reason)

/** Whether a reason is on the list of a deed for a side. */
export const mayGive = (deed: Ending, reason: string, side: Side): boolean =>
  (reasonsFor(deed, side) as readonly string[]).includes(reason)

/** Ends that say nothing about staying in work: in the curve of retention these people are censored, not lost. */
export const stoppedReasons = [
  'transfer',
  'release',
  'site-closed',
  'died',
] as const satisfies readonly EndReason[]

export const isStopped = (reason: string | null): boolean =>
  (stoppedReasons as readonly (string | null)[]).includes(reason)
