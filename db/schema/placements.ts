/** What becomes of a referral: its steps, the placement, and the marks of staying in work. */
import type { Day } from '../../app/domain/calendar/day'

export type ReferralStepsTable = {
  id: string
  referralId: string
  deed: string
  fromState: string | null
  toState: string
  /** Code of a closed list. */
  reason: string | null
  words: string | null
  byUserId: string | null
  byRole: string | null
  at: string
}

/** A person at work: begun with the referral's `start`, open until `endedOn`. */
export type PlacementsTable = {
  id: string
  referralId: string
  personId: string
  openingId: string
  institutionId: string | null
  /** Where the person was when the work began; `institutionId` goes along with a transfer. */
  beganInstitutionId: string | null
  organisationId: string
  startedOn: Day
  endedOn: Day | null
  endReason: string | null
  payKind: 'month' | 'hour' | 'piece' | 'unpaid'
  /** Tiyn for a month, an hour or a piece; null when unpaid. */
  rate: number | null
  contractNumber: string | null
  createdAt: string
  updatedAt: string
  version: number
}

/** Whether the person is still at work so many days after the start. */
export type PlacementChecksTable = {
  id: string
  placementId: string
  mark: 7 | 30 | 90 | 180 | 365
  dueOn: Day
  outcome: 'at-work' | 'left' | 'not-known' | null
  source: 'employer' | 'officer' | 'register' | null
  words: string | null
  notedOn: Day | null
  notedBy: string | null
}

/** What a reason brings with it for the person; undone by an officer with a reason, never by time alone. */
export type ReferralConsequencesTable = {
  id: string
  referralId: string
  personId: string
  organisationId: string
  institutionId: string | null
  kind: 'pause' | 'reassess' | 'coach' | 'data-fix' | 'employer-block'
  reason: string
  startedOn: Day
  /** The last day of a pause; null where the consequence has no end of its own. */
  untilOn: Day | null
  undoneAt: string | null
  undoneBy: string | null
  undoneWhy: string | null
  createdAt: string
  version: number
}

/** The person's word that an organisation may learn named facts about them. */
export type CandidateConsentsTable = {
  id: string
  referralId: string
  personId: string
  /** The referral while the consent stands, null after: one standing consent for a referral. */
  openKey: string | null
  /** JSON list of the facts agreed to. */
  scope: string
  givenOn: Day
  recordedBy: string
  recordedByRole: string
  createdAt: string
  withdrawnAt: string | null
  withdrawnBy: string | null
}

/** What an organisation was shown: once a day for each reader and stage. */
export type CandidateDisclosuresTable = {
  id: string
  referralId: string
  personId: string
  organisationId: string
  userId: string
  stage: 'agreed' | 'offered'
  /** JSON list of the facts shown. */
  facts: string
  shownOn: Day
  at: string
}

/** A time at which an organisation can meet a candidate. */
export type InterviewSlotsTable = {
  id: string
  openingId: string
  organisationId: string
  referralId: string | null
  personId: string | null
  institutionId: string | null
  /** `YYYY-MM-DDTHH:MM` of Almaty. */
  startsAt: string
  minutes: number
  way: 'place' | 'video'
  place: string
  state: 'offered' | 'picked' | 'cancelled'
  reason: string | null
  /** Counts up with every change that a calendar must learn of. */
  sequence: number
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

export type PlacementsSchema = {
  referralConsequences: ReferralConsequencesTable
  candidateConsents: CandidateConsentsTable
  candidateDisclosures: CandidateDisclosuresTable
  interviewSlots: InterviewSlotsTable
  referralSteps: ReferralStepsTable
  placements: PlacementsTable
  placementChecks: PlacementChecksTable
}
