/** Why a referral ends: closed lists, apart from the rules so that a form can carry them to the browser alone. */

/**
 * Why an officer says no. Refusing paid work has a legal effect (Penal Code 130(2)(5)), so `person-refuses` is only
 * ever chosen by an officer, with words, and never set by the product.
 */
export const declineReasons = [
  'person-refuses',
  'law-not-met',
  'other-place',
  'transfer-or-release',
  'safety',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const withdrawReasons = [
  'place-gone',
  'person-changed-mind',
  'did-not-start',
  'proposed-in-error',
  'other',
] as const
export type WithdrawReason = (typeof withdrawReasons)[number]
