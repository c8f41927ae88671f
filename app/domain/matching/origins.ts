/** Which facts each finding and each part of fit looked at, who establishes such a fact, and when it has grown old. */
import type { Day } from '../calendar/day'
import { daysBetween } from '../calendar/day'
import type { Candidate } from './facts'
import { staleAfter } from './parameters'
import type { PartName } from './scores/weights'

export type FactSource =
  'officer' | 'medic' | 'psychologist' | 'court' | 'head' | 'person' | 'organisation' | 'import'

type FactKind = {
  /** Whose word it is; what an officer writes down may have come with a file instead. */
  readonly source: FactSource
  /** What of the candidate it covers; none: it is the opening's. */
  readonly fields: readonly (keyof Candidate)[]
  /** Neither health nor wish nor paper: it does not grow old by itself. */
  readonly lasting?: true
}

const kinds = {
  'birth-date': { source: 'officer', fields: ['birthDate'], lasting: true },
  sex: { source: 'officer', fields: ['sex'], lasting: true },
  citizenship: { source: 'officer', fields: ['citizenship'], lasting: true },
  'individual-number': { source: 'officer', fields: ['hasIin'], lasting: true },
  'identity-document': { source: 'officer', fields: ['identityDocument', 'identityDocumentUntil'] },
  standing: { source: 'officer', fields: ['standing'], lasting: true },
  institution: { source: 'officer', fields: ['institutionId', 'institutionPlace'], lasting: true },
  'safety-level': { source: 'officer', fields: ['safetyLevel'], lasting: true },
  'end-of-term': { source: 'court', fields: ['endOfTerm'], lasting: true },
  'behaviour-degree': { source: 'officer', fields: ['behaviourDegree'] },
  fitness: { source: 'medic', fields: ['fitness', 'fitnessOn', 'fitnessUntil', 'fitnessLimits'] },
  'outside-ruling': { source: 'head', fields: ['clearedOutside', 'clearedOutsideOn'] },
  'life-sentence': { source: 'officer', fields: ['lifeSentence'], lasting: true },
  'medical-exclusion': { source: 'medic', fields: ['medicalExclusion'] },
  'barred-category': { source: 'officer', fields: ['barredCategory'], lasting: true },
  'escape-register': { source: 'officer', fields: ['escapeRegister'] },
  'crime-while-serving': { source: 'officer', fields: ['crimeWhileServing'] },
  'medical-admission': { source: 'medic', fields: ['medicalAdmissionOn'] },
  'psychologist-recommendation': { source: 'psychologist', fields: ['psychologistRecommends'] },
  'first-term': { source: 'officer', fields: ['firstTermMedium'], lasting: true },
  'work-consent': { source: 'person', fields: ['workConsent', 'workConsentOn'] },
  SR1: { source: 'court', fields: ['restrictions'] },
  SR2: { source: 'court', fields: ['restrictions'] },
  SR3: { source: 'court', fields: ['restrictions'] },
  SR4: { source: 'court', fields: ['restrictions'] },
  SR5: { source: 'court', fields: ['restrictions'] },
  'kept-apart': { source: 'officer', fields: ['keptApart'] },
  obligations: { source: 'officer', fields: ['hasObligations'] },
  education: { source: 'officer', fields: ['education'] },
  occupations: { source: 'officer', fields: ['occupations'] },
  skills: { source: 'officer', fields: ['skills'] },
  'place-after': { source: 'officer', fields: ['placeAfter'] },
  'preferred-regions': { source: 'person', fields: ['preferredRegions'] },
  'preferred-work': { source: 'person', fields: ['preferredWork'] },
  'waiting-since': { source: 'officer', fields: ['waitingSince'], lasting: true },
  opening: { source: 'organisation', fields: [] },
} as const satisfies Record<string, FactKind>

export type FactCode = keyof typeof kinds
export const factKinds: Readonly<Record<FactCode, FactKind>> = kinds
export const factCodes = Object.keys(kinds) as readonly FactCode[]

/** Gate → the facts it looks at, the decisive one first. */
export const factsOfRule: Readonly<Record<string, readonly FactCode[]>> = {
  'matching.documents.identity': ['identity-document'],
  'matching.documents.foreigners-number': ['individual-number', 'citizenship'],
  'matching.fitness.able': ['fitness'],
  'matching.fitness.limits': ['fitness', 'opening'],
  'matching.age.work': ['birth-date'],
  'matching.age.night': ['birth-date', 'opening'],
  'matching.age.volunteer': ['birth-date'],
  'matching.age.opening': ['birth-date', 'opening'],
  'matching.sex.admitted': ['sex', 'opening'],
  'matching.standing.serves-sentence': ['standing'],
  'matching.standing.outside-or-leaving-soon': ['standing', 'end-of-term'],
  'matching.standing.institution-served': ['institution', 'standing', 'opening'],
  'matching.standing.safety-level': ['safety-level', 'standing', 'opening'],
  'matching.outside.within-settlement': ['institution', 'standing', 'opening'],
  'matching.outside.cleared': ['outside-ruling', 'standing'],
  'matching.outside.no-life-sentence': ['life-sentence', 'standing'],
  'matching.outside.no-medical-exclusion': ['medical-exclusion', 'standing'],
  'matching.outside.no-barred-category': ['barred-category', 'standing'],
  'matching.outside.no-escape-register': ['escape-register', 'standing'],
  'matching.outside.no-crime-while-serving': ['crime-while-serving', 'standing'],
  'matching.outside.no-negative-degree': ['behaviour-degree', 'standing'],
  'matching.oblast.minimum-safety': ['safety-level', 'standing'],
  'matching.oblast.same-oblast': ['institution', 'standing', 'opening'],
  'matching.oblast.lodging-degree': ['behaviour-degree', 'standing'],
  'matching.housekeeping.psychologist': ['psychologist-recommendation'],
  'matching.housekeeping.medical-admission': ['medical-admission'],
  'matching.housekeeping.first-term': ['first-term', 'safety-level'],
  'matching.supervision.hours': ['SR1', 'opening'],
  'matching.supervision.places': ['SR2', 'opening'],
  'matching.supervision.area': ['SR3', 'opening'],
  'matching.supervision.minors': ['SR4', 'opening'],
  'matching.supervision.alcohol': ['SR5', 'opening'],
  'matching.term.remaining': ['end-of-term', 'standing', 'opening'],
  'matching.course.serves-sentence': ['standing'],
  'matching.course.institution-served': ['institution', 'standing', 'opening'],
  'matching.course.education': ['education', 'opening'],
  'matching.course.term': ['end-of-term', 'standing', 'opening'],
  'matching.consent.in-custody': ['work-consent'],
  'matching.consent.after-release': ['work-consent'],
  'matching.consent.volunteer': ['work-consent'],
  'matching.room.kept-apart': ['kept-apart'],
  'matching.room.place-free': ['opening'],
}

/** Part of fit → the facts it looks at. */
export const factsOfPart: Readonly<Record<PartName, readonly FactCode[]>> = {
  specialty: ['occupations', 'opening'],
  skills: ['skills', 'opening'],
  experience: ['occupations', 'opening'],
  distance: ['institution', 'place-after', 'preferred-regions', 'opening'],
  wish: ['preferred-work', 'opening'],
  waiting: ['waiting-since'],
  obligations: ['obligations'],
}

/** Where one recorded fact comes from; `on` null: it is recorded without a day. */
export type FactOrigin = {
  readonly source: FactSource
  readonly on: Day | null
  /** Its own last day, which speaks instead of its age. */
  readonly until: Day | null
}

/** Facts of a pair by code; what is absent has not been recorded. */
export type Origins = ReadonlyMap<FactCode, FactOrigin>

/** Whether a fact is to be shown as old on a day. It is only said: an old fact refuses nothing. */
export const isOldFact = (code: FactCode, { on, until }: FactOrigin, today: Day): boolean =>
  !factKinds[code].lasting && on !== null && until === null && daysBetween(on, today) > staleAfter.on(today)
