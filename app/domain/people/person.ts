/** The closed lists that describe a person: what may be stored, in the order in which pages show it. */

/** Where a person stands with the service. */
export const standings = ['in-custody', 'on-probation', 'released'] as const
export type Standing = (typeof standings)[number]

export const releaseGrounds = [
  'end-of-term',
  'parole',
  'replaced-by-restriction',
  'replaced-by-fine',
  'amnesty',
  'court-decision',
  'illness',
  'other',
] as const
export type ReleaseGround = (typeof releaseGrounds)[number]

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

export const safetyLevels = [
  'minimum',
  'medium',
  'medium-minors',
  'maximum',
  'emergency',
  'full',
  'mixed',
] as const
export type SafetyLevel = (typeof safetyLevels)[number]

/** Fitness for work is a conclusion with limits, never a diagnosis. */
export const fitnessLevels = ['fit', 'limited', 'unfit'] as const
export type FitnessLevel = (typeof fitnessLevels)[number]

export const fitnessLimits = [
  'no-heavy-lifting',
  'no-heights',
  'no-night-work',
  'no-dust',
  'no-standing',
  'no-machinery',
  'reduced-hours',
] as const
export type FitnessLimit = (typeof fitnessLimits)[number]

export const documentKinds = [
  'identity-card',
  'passport',
  'residence-permit',
  'birth-certificate',
  'work-book',
  'education-certificate',
  'pension-certificate',
  'disability-certificate',
  'medical-certificate',
  'driving-licence',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What stands beside papers on the way out: registration, account, insurance, benefits. */
export const moneyKinds = [
  'residence-registration',
  'medical-insurance',
  'bank-account',
  'benefit-disability',
  'benefit-survivor',
  'pension-payment',
  'targeted-aid',
] as const

export const paperKinds = [...documentKinds, ...moneyKinds] as const
export type PaperKind = (typeof paperKinds)[number]

/** Which of them may follow which is `readiness/machine.ts`. */
export const documentStates = [
  'missing',
  'entitled',
  'applied',
  'accepted',
  'rejected',
  'returned',
  'issued',
  'held-by-institution',
  'held-by-person',
  'with-police',
  'expired',
  'opened',
  'granted',
  'registered',
  'insured',
  'not-needed',
] as const
export type DocumentState = (typeof documentStates)[number]

/** Who bears the cost of a paper. */
export const payers = ['person', 'institution', 'relatives', 'local-authority', 'ngo'] as const
export type Payer = (typeof payers)[number]

export const educationLevels = [
  'none',
  'primary',
  'basic-secondary',
  'general-secondary',
  'vocational',
  'higher',
] as const
export type EducationLevel = (typeof educationLevels)[number]

export const obligationKinds = ['civil-claim', 'damages', 'court-costs', 'alimony', 'fine'] as const
export type ObligationKind = (typeof obligationKinds)[number]

export const housingAfter = ['own', 'relatives', 'rented', 'temporary-centre', 'none', 'unknown'] as const
export type HousingAfter = (typeof housingAfter)[number]

export const familyTies = ['kept', 'strained', 'lost', 'none', 'unknown'] as const
export type FamilyTies = (typeof familyTies)[number]

export const maritalStates = ['single', 'married', 'divorced', 'widowed', 'unknown'] as const

/** Languages a person speaks, by ISO 639-1; `sgn` (ISO 639-2) is any sign language. */
export const languageCodes = [
  'kk',
  'ru',
  'en',
  'uz',
  'ug',
  'ky',
  'tg',
  'tt',
  'az',
  'tr',
  'de',
  'ko',
  'uk',
  'ce',
  'ku',
  'zh',
  'sgn',
  'other',
] as const
