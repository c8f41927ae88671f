/** Why a candidate is put on the list or left out, and why a person is called back: closed lists, apart from the rules so that forms can carry them. */

/** Criteria of order 735, para 34, in the order of the text; the law ranks none of them. */
export const includeReasons = [
  'specialty',
  'skills',
  'fitness',
  'obligations',
  'longest-waiting',
  'only-one',
  'other',
] as const
export type IncludeReason = (typeof includeReasons)[number]

/** Ours: what an officer may find between the list and the person. None of them is ever chosen by the product. */
export const excludeReasons = [
  'no-document',
  'no-number',
  'not-fit',
  'age-health-sex',
  'specialty-lacking',
  'skills-lacking',
  'other-work',
  'leaves-soon',
  'kept-apart',
  'law-outside',
  'own-wish',
  'enough-found',
  'facts-wrong',
  'other',
] as const
export type ExcludeReason = (typeof excludeReasons)[number]

/** Order 735, para 14: the six grounds on which the administration calls a person back from an organisation. */
export const recallGrounds = [
  'higher-body',
  'order-broken',
  'employer-fails',
  'special-conditions',
  'emergency-or-war',
  'released',
] as const
export type RecallGround = (typeof recallGrounds)[number]
