/** The facts that matching looks at: a person, an opening, and the two put side by side. */
import type { Day } from '../calendar/day'
import type { Channel, OpeningKind } from '../openings/opening'
import type { Shift } from '../openings/shift'
import type { EducationLevel, FitnessLevel, FitnessLimit, SafetyLevel, Sex, Standing } from '../people/person'
import type { Restriction } from '../people/restrictions'

/** null is "not known": never a silent yes or no. */
export type Known = boolean | null
export type YesNo = 'yes' | 'no' | null

/** What matching reads of a restriction; the court act stays with the person. */
export type Restricted = Pick<Restriction, 'code' | 'from' | 'hours' | 'places' | 'areas'> & {
  /** Last day; null when an older record names none. */
  readonly until: Day | null
}

/** A profession: ISCO-08 code of one to four digits, and months worked in it. */
export type Occupation = { readonly code: string; readonly months: number }

export type Candidate = {
  readonly id: string
  readonly standing: Standing
  readonly sex: Sex
  readonly birthDate: Day
  /** ISO 3166 alpha-2. */
  readonly citizenship: string | null
  readonly hasIin: boolean
  readonly identityDocument: Known
  /** Last day of the document; null when it has none or it is not known. */
  readonly identityDocumentUntil: Day | null
  readonly institutionId: string | null
  readonly institutionPlace: string | null
  readonly safetyLevel: SafetyLevel | null
  readonly endOfTerm: Day | null
  readonly behaviourDegree: number | null
  readonly fitness: FitnessLevel | null
  readonly fitnessOn: Day | null
  readonly fitnessUntil: Day | null
  readonly fitnessLimits: readonly FitnessLimit[]
  /** Ruling on work outside the guarded area, order 735 para 73. */
  readonly clearedOutside: YesNo
  readonly clearedOutsideOn: Day | null
  /** Grounds of order 735 para 74: (1), (2) as a medic's bare yes or no, (3), (4), (5). */
  readonly lifeSentence: Known
  readonly medicalExclusion: Known
  readonly barredCategory: Known
  readonly escapeRegister: Known
  readonly crimeWhileServing: Known
  readonly medicalAdmissionOn: Day | null
  readonly psychologistRecommends: Known
  /** First time in prison and sentenced to medium safety, order 735 para 46. */
  readonly firstTermMedium: Known
  readonly workConsent: YesNo
  readonly workConsentOn: Day | null
  readonly restrictions: readonly Restricted[]
  readonly keptApart: readonly string[]
  readonly hasObligations: Known
  readonly education: EducationLevel | null
  readonly occupations: readonly Occupation[]
  readonly skills: readonly string[]
  /** КАТО of the place where the person lives or will live. */
  readonly placeAfter: string | null
  /** Two-digit КАТО. */
  readonly preferredRegions: readonly string[]
  /** ISCO-08 codes of one to four digits. */
  readonly preferredWork: readonly string[]
  readonly waitingSince: Day | null
}

export type OpeningFacts = {
  readonly id: string
  readonly kind: OpeningKind
  readonly channel: Channel
  /** The work done, or what a course teaches. */
  readonly occupation: string | null
  /** Institution whose people it serves; null: any that the other rules allow. */
  readonly institutionId: string | null
  /** Empty: every level. */
  readonly safetyLevels: readonly SafetyLevel[]
  /** Nine-digit КАТО. */
  readonly place: string
  readonly placesFree: number
  readonly shifts: readonly Shift[]
  /** Limits that this work cannot respect. */
  readonly demands: readonly FitnessLimit[]
  readonly skills: readonly string[]
  /** Sexes that the law or the institution admits; empty: both. */
  readonly sexes: readonly Sex[]
  readonly minAge: number | null
  readonly minTermMonths: number | null
  readonly experienceMonths: number | null
  readonly withMinors: Known
  readonly servesAlcohol: Known
  /** Lodging at another institution comes with it (order 735 para 88). */
  readonly withLodging: boolean
  /** Ids of people already placed at the same site. */
  readonly peopleAtSite: readonly string[]
  readonly openSince: Day | null
  /** Of a course: its last day, the schooling it builds on, the skills it gives. */
  readonly endsOn: Day | null
  readonly minEducation: EducationLevel | null
  readonly gives: readonly string[]
}

export type Pair = { readonly candidate: Candidate; readonly opening: OpeningFacts }
