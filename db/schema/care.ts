/** What psychologists and the institution keep around a person's care: instruments, psychiatrist, diagnostics, register, watch. */
import type { Day } from '../../app/domain/calendar/day'

/**
 * Words and results under a key of their own, one row for each part of a subject. Base64 of AES-256-GCM; the associated
 * data binds the row to its subject, part and id.
 */
export type SealedTextsTable = {
  id: string
  subjectType: string
  subjectId: string
  part: string
  keyId: string
  wrappedKey: string
  ciphertext: string
  updatedAt: string
}

export type InstrumentAdministrationsTable = {
  id: string
  personId: string
  institutionId: string
  authorId: string
  /** Null for a result typed from an instrument that the product does not hold; its name is sealed with it. */
  instrument: string | null
  versionCode: string | null
  way: 'paper' | 'self' | 'typed'
  /** `erased`: its sealed answers are gone for good. */
  state: 'open' | 'done' | 'given-up' | 'erased'
  heldOn: Day
  /** Until the psychologist has looked at the result and said what follows. */
  lookedAt: string | null
  createdAt: string
  version: number
}

/** A screen opened for one person alone. The token is kept as its hash. */
export type SelfEntriesTable = {
  id: string
  administrationId: string
  tokenHash: string
  startedAt: string
  expiresAt: string
  endedAt: string | null
}

export type PsychiatristReferralsTable = {
  id: string
  personId: string
  institutionId: string
  authorId: string
  openKey: string | null
  state: string
  urgency: string
  recommendedOn: Day
  lastOn: Day
  visitOn: Day | null
  answer: string | null
  closeReason: string | null
  /** The day by which the next step is owed; once nothing is, the day of the last step. */
  dueOn: Day
  createdAt: string
  version: number
}

export type PsychiatristStepsTable = {
  id: string
  referralId: string
  step: string
  onDay: Day
  byUserId: string
  at: string
}

export type DiagnosticRequestsTable = {
  id: string
  personId: string
  institutionId: string
  requesterId: string
  openKey: string | null
  state: string
  askedOn: Day
  dueOn: Day
  conditions: string | null
  examinedBefore: string
  takenBy: string | null
  answeredOn: Day | null
  returnReason: string | null
  /** When the requester confirmed the warning a second time and read the answer. */
  readAt: string | null
  createdAt: string
  version: number
}

export type RegisterPlacementsTable = {
  id: string
  personId: string
  institutionId: string
  category: string
  openKey: string | null
  state: 'on' | 'off'
  placedOn: Day
  lastOn: Day
  removedOn: Day | null
  /** On the register: the day of the next review. Off it: the day of removal. */
  sortOn: Day
  createdAt: string
  version: number
}

export type RegisterDecisionsTable = {
  id: string
  placementId: string
  kind: string
  onDay: Day
  protocol: string | null
  /** JSON list of "Name, post". */
  members: string
  ground: string
  initiator: string
  byUserId: string
  at: string
}

export type RegisterPlanLinesTable = {
  id: string
  placementId: string
  what: string
  who: string
  dueOn: Day
  doneOn: Day | null
  result: string | null
  version: number
}

/** Section 3 of the card: the educators' work with people on the register, in the columns of the form. */
export type RegisterEntriesTable = {
  id: string
  placementId: string
  personId: string
  onDay: Day
  /** HH:MM. */
  atTime: string | null
  work: string
  result: string | null
  requestedBy: string | null
  performer: string
  byUserId: string
  at: string
}

export type WatchesTable = {
  id: string
  personId: string
  institutionId: string
  openKey: string | null
  state: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  startedAt: string | null
  /** JSON list of codes. */
  measures: string
  lookInMinutes: number | null
  lastAt: string | null
  /** Open: when the next handover, or the decision, is due. Closed: when it ended. */
  dueAt: string
  ending: string | null
  endedAt: string | null
  version: number
}

export type WatchHandoversTable = {
  id: string
  watchId: string
  at: string
  fromName: string
  toName: string
  seen: string
  byUserId: string
  writtenAt: string
}

export type CareSchema = {
  sealedTexts: SealedTextsTable
  instrumentAdministrations: InstrumentAdministrationsTable
  selfEntries: SelfEntriesTable
  psychiatristReferrals: PsychiatristReferralsTable
  psychiatristSteps: PsychiatristStepsTable
  diagnosticRequests: DiagnosticRequestsTable
  registerPlacements: RegisterPlacementsTable
  registerDecisions: RegisterDecisionsTable
  registerPlanLines: RegisterPlanLinesTable
  registerEntries: RegisterEntriesTable
  watches: WatchesTable
  watchHandovers: WatchHandoversTable
}
