/** Who may look into a psychologist's notes beside their author, who did, and what happened to the notes. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

/** Tells another key of the same name from the one that was used before; says nothing about the key itself. */
export type MasterKeyMarksTable = { keyId: string; mark: string; seenAt: string }

export type NoteSignaturesTable = { sessionId: string; signedBy: string; signedAt: string }

/** One look of one reader; `onceKey` makes repeated looks of a day one row where each is not asked for. */
export type NoteReadsTable = {
  id: string
  authorId: string
  readerId: string
  personId: string
  sessionId: string | null
  way: string
  at: string
  onceKey: string
  /** The substitution, supervision, request or opening by which it was read. */
  leaveId: Generated<string | null>
}

export type SubstitutionsTable = {
  id: string
  institutionId: string
  authorId: string
  substituteId: string
  /** 1: every person of the author; 0: those listed. */
  wholeCaseload: number
  /** The document that assigns it: number and date. */
  ground: string
  /** A code of `substitutionReasons`. */
  reason: Generated<string | null>
  fromOn: Day
  untilOn: Day
  givenBy: string
  givenAt: string
  endedAt: string | null
  endedBy: string | null
  version: number
}

export type SubstitutionPeopleTable = { substitutionId: string; personId: string }

/** `question` and `review` are sealed; `review` is a list of remarks. */
export type SupervisionsTable = {
  id: string
  personId: string
  authorId: string
  supervisorId: string
  /** 1: every session of the author with this person; otherwise those listed. */
  wholeCase: Generated<number | null>
  question: string
  untilOn: Day
  openedAt: string
  closedAt: string | null
  review: string | null
  reviewedAt: string | null
  version: number
}

export type SupervisionSessionsTable = { supervisionId: string; sessionId: string }

export type LawfulRequestsTable = {
  id: string
  personId: string
  institutionId: string
  psychologistId: string
  body: string
  number: string
  datedOn: Day
  ground: string
  /** A code of `requesterKinds`. */
  bodyKind: string
  fromOn: Day | null
  untilOn: Day | null
  registeredBy: string
  registeredAt: string
  state: string
  /** Why the second person refused it. */
  words: string | null
  answeredAt: string | null
  /** What the notes are wanted for. */
  reason: Generated<string | null>
  decidedBy: Generated<string | null>
  decidedAt: Generated<string | null>
  /** The file may be taken once until then. */
  openUntil: Generated<string | null>
  /** When the password was typed again, and by whom. */
  confirmedAt: Generated<string | null>
  confirmedBy: Generated<string | null>
  takenBy: Generated<string | null>
  takenAt: Generated<string | null>
  version: number
}

export type LawfulRequestSessionsTable = { lawfulRequestId: string; sessionId: string; withNote: number }

/** `warning` and `measures` are sealed apart from the notes. `openKey` is the person's id while the card is in force. */
export type RiskCardsTable = {
  id: string
  personId: string
  institutionId: string
  authorId: string
  kind: string
  warning: string
  measures: string
  writtenAt: string
  endedAt: string | null
  openKey: string | null
  version: number
}

export type GlassOpeningsTable = {
  id: string
  personId: string
  institutionId: string
  /** A code of `glassReasons`; what was seen is sealed apart. */
  reason: string
  askedBy: string
  askedAt: string
  state: string
  decidedBy: string | null
  decidedAt: string | null
  openUntil: string | null
  version: number
}

export type NoteErasuresTable = {
  id: string
  /** The session, or the giving of an instrument where `subject` says so. */
  sessionId: string
  subject: Generated<'session' | 'instrument'>
  personId: string
  institutionId: string | null
  authorId: string
  ground: string
  askedAt: string
  state: string
  decidedBy: string | null
  decidedAt: string | null
  version: number
}

/** What monitors see: what was done, where, when, by whom and on which ground; never about whom. */
export type SecrecyEventsTable = {
  id: string
  kind: string
  institutionId: string | null
  at: string
  onceKey: string
  actorId: Generated<string | null>
  secondId: Generated<string | null>
  /** A code whose words stand under `secrecy:event-reason`. */
  reason: Generated<string | null>
  document: Generated<string | null>
}

export type SecrecySchema = {
  masterKeyMarks: MasterKeyMarksTable
  noteSignatures: NoteSignaturesTable
  noteReads: NoteReadsTable
  substitutions: SubstitutionsTable
  substitutionPeople: SubstitutionPeopleTable
  supervisions: SupervisionsTable
  supervisionSessions: SupervisionSessionsTable
  lawfulRequests: LawfulRequestsTable
  lawfulRequestSessions: LawfulRequestSessionsTable
  riskCards: RiskCardsTable
  glassOpenings: GlassOpeningsTable
  noteErasures: NoteErasuresTable
  secrecyEvents: SecrecyEventsTable
}
