/** Institutions, detachments, people and the facts about them that planning and matching need. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

/** 1 yes, 0 no, null not known: a missing fact is never a silent answer. */
export type Known = 0 | 1 | null

export type InstitutionsTable = {
  id: string
  code: string
  nameKk: string
  nameRu: string
  region: string
  placeKato: string
  safetyLevel: string
  openPlaces: number
  version: number
}

export type DetachmentsTable = {
  id: string
  institutionId: string
  number: string
  headUserId: string | null
}

export type PeopleTable = {
  id: string
  iin: string | null
  iinLast4: string | null
  demo: 0 | 1
  surname: string
  givenName: string
  patronymic: string | null
  sortKey: string
  birthDate: Day
  sex: 'male' | 'female'
  /** ISO 3166 alpha-2. */
  citizenship: string
  /** JSON list of language codes. */
  languages: string
  standing: 'in-custody' | 'on-probation' | 'released'
  institutionId: string | null
  detachmentId: string | null
  arrivedOn: Day | null
  sentenceStart: Day | null
  endOfTerm: Day | null
  releasedOn: Day | null
  releaseGround: string | null
  /** The day a court or an amnesty gave the present term; null: it stands as it was on arrival. */
  termSetOn: Day | null
  /** The day on which parole or replacement may first be asked. */
  paroleOn: Day | null
  /** 1: the law gives this person no right to parole or replacement. */
  neverParole: Known
  /** Articles of conviction: a restricted field, read only under `person.articles`. */
  articles: string | null
  behaviourDegree: number | null
  fitness: 'fit' | 'limited' | 'unfit' | null
  fitnessOn: Day | null
  fitnessUntil: Day | null
  /** JSON list of limit codes; never a diagnosis. */
  fitnessLimits: string
  disabilityGroup: number | null
  isPregnant: Known
  hasSmallChildren: Known
  clearedOutside: 'yes' | 'no' | null
  clearedOutsideOn: Day | null
  /** Grounds of order 735 para 74, each known or not. */
  lifeSentence: Known
  escapeRegister: Known
  crimeWhileServing: Known
  barredCategory: Known
  medicalExclusion: Known
  medicalAdmissionOn: Day | null
  psychologistRecommends: Known
  workConsent: 'yes' | 'no' | null
  workConsentOn: Day | null
  education: string | null
  housingAfter: string | null
  familyTies: string | null
  addressAfter: string | null
  /** КАТО of the place where the person will live. */
  placeAfter: string | null
  /** Two digits of КАТО, set once the plan is shared with that region. */
  sharedRegion: string | null
  /** JSON lists: two-digit КАТО, ISCO codes. */
  preferredRegions: string
  preferredWork: string
  wantsJobHelp: Known
  /** The day the person first asked for help with work. */
  jobHelpAskedOn: Day | null
  supervisionExpected: Known
  /** A court has established supervision. */
  supervisionOrdered: Known
  /** A ban on an office or activity outlives the term. */
  banRemains: Known
  /** A sexual offence against a minor: a restricted field, read only under `person.articles`. */
  offenceAgainstMinor: Known
  caseWorkerId: string | null
  psychologistId: string | null
  /** Earliest open deadline or measure, kept by the plan's commands: worklists read it from one index. */
  nextDueOn: Day | null
  waitingSince: Day
  importId: string | null
  createdAt: string
  updatedAt: string
  version: number
}

export type PersonSearchTable = { id: Generated<number>; personId: string; skeleton: string }

export type PersonDocumentsTable = {
  id: string
  personId: string
  kind: string
  state: string
  number: string | null
  issuedOn: Day | null
  expiresOn: Day | null
  note: string | null
  /** The day of the last step; null for what was recorded before steps were kept, or came with a file. */
  stateOn: Day | null
  /** Why it was rejected, returned or lost. */
  reason: string | null
  /** Tiyn, all steps together. */
  cost: number | null
  paidBy: string | null
  version: number
}

/** One step of a paper's way; what stood before it is kept, so that the last step can be taken back. */
export type PersonDocumentStepsTable = {
  id: string
  personId: string
  kind: string
  state: string
  onDay: Day
  reason: string | null
  /** Tiyn, of this step alone. */
  cost: number | null
  paidBy: string | null
  note: string | null
  /** JSON of the paper's columns before the step; null when it was not recorded at all. */
  before: string | null
  byUserId: string
  at: string
  takenBackBy: string | null
  takenBackAt: string | null
}

export type PersonOccupationsTable = { id: string; personId: string; code: string; years: number }
export type PersonSkillsTable = { id: string; personId: string; skill: string; years: number }

export type PersonRestrictionsTable = {
  id: string
  personId: string
  code: 'SR1' | 'SR2' | 'SR3' | 'SR4' | 'SR5'
  court: string
  courtAct: string
  fromDay: Day
  untilDay: Day | null
  /** JSON: hours, places or areas, by code. */
  details: string
  version: number
}

/** When a released person appears for registration. */
export type PersonAppearancesTable = {
  id: string
  personId: string
  body: 'police' | 'probation'
  /** JSON: numbers 1 (Monday) … 7; one of the two lists is empty. */
  weekdays: string
  /** JSON: numbers 1 … 31. */
  monthDays: string
  /** HH:MM. */
  startsAt: string
  endsAt: string
  fromDay: Day
  untilDay: Day | null
  createdAt: string
}

/** Stored both ways round, so that either person's page finds it by index. */
export type KeptApartTable = { personId: string; otherId: string; since: Day }

export type ObligationsTable = {
  id: string
  personId: string
  kind: string
  courtAct: string | null
  /** Tiyn. */
  amount: number
  repaid: number
  version: number
}

/** A search for people, kept so that no name or IIN reaches an address or a log. */
export type PeopleSearchesTable = { id: string; userId: string; query: string; createdAt: string }

export type PeopleSchema = {
  institutions: InstitutionsTable
  detachments: DetachmentsTable
  people: PeopleTable
  personSearch: PersonSearchTable
  personDocuments: PersonDocumentsTable
  personDocumentSteps: PersonDocumentStepsTable
  personOccupations: PersonOccupationsTable
  personSkills: PersonSkillsTable
  personRestrictions: PersonRestrictionsTable
  personAppearances: PersonAppearancesTable
  keptApart: KeptApartTable
  obligations: ObligationsTable
  peopleSearches: PeopleSearchesTable
}
