/** Requests for workers, and the selection that answers them (order 735). */
import type { Day } from '../../app/domain/calendar/day'

/** One request of an employer to one institution. */
export type WorkRequestsTable = {
  id: string
  organisationId: string
  openingId: string
  institutionId: string
  count: number
  specialty: string
  conditions: string | null
  startsOn: Day | null
  /** `portal`: sent here by the employer. `paper`: written down by an officer. */
  source: 'portal' | 'paper'
  /** Number in the institution's book of incoming letters. */
  incomingNumber: string | null
  receivedOn: Day
  /** The event whose duty DL-27 is this request's clock. */
  eventId: string
  dueOn: Day
  state: 'received' | 'selected' | 'closed' | 'refused' | 'withdrawn'
  /** 1 when the selection was confirmed, or the reasoned answer given, after the last day. */
  late: 0 | 1
  settledOn: Day | null
  settledBy: string | null
  /** What was answered: why fewer were found, why it is refused, why it is taken back. */
  answer: string | null
  createdBy: string
  createdAt: string
  version: number
}

/** A person as the ranked list stood, and all that followed for them at this request. */
export type RequestCandidatesTable = {
  id: string
  requestId: string
  personId: string
  institutionId: string
  organisationId: string
  /** Place in the list when it was drawn; null: added by hand. */
  rank: number | null
  total: number
  verdict: string
  /** JSON list of findings when the list was drawn, or when the decision was taken. */
  findings: string
  listedAt: string
  listedBy: string
  stage:
    | 'listed'
    | 'excluded'
    | 'included'
    | 'applied'
    | 'refused'
    | 'on-sheet'
    | 'agreed'
    | 'not-agreed'
    | 'contracted'
    | 'started'
    | 'ended'
  decision: 'included' | 'excluded' | null
  reason: string | null
  words: string | null
  /** 1: whoever decided answers for what is not known. */
  acknowledged: 0 | 1
  decidedBy: string | null
  decidedAt: string | null
  referralId: string | null
  applicationHow: 'told' | 'written' | 'portal' | null
  application: string | null
  appliedOn: Day | null
  applicationBy: string | null
  refusedOn: Day | null
  /** Why, only where the person told it. */
  refusalWords: string | null
  sheetSentOn: Day | null
  headDecision: 'agreed' | 'refused' | null
  headWords: string | null
  headOn: Day | null
  headBy: string | null
  version: number
}

/** One service's line of an agreement sheet. */
export type SheetLinesTable = {
  id: string
  candidateId: string
  personId: string
  institutionId: string
  service: string
  answer: 'asked' | 'agrees' | 'conditions' | 'disagrees' | 'asks'
  words: string | null
  dueOn: Day
  answeredOn: Day | null
  answeredBy: string | null
  /** Who signed on paper, where the service has no sign-in here. */
  signer: string | null
  version: number
}

/** The contract and the order that follow an agreed candidate; the id is the candidate's. */
export type WorkContractsTable = {
  id: string
  personId: string
  institutionId: string
  organisationId: string
  number: string
  concludedOn: Day
  position: string
  place: string
  payKind: 'month' | 'hour' | 'piece'
  /** Tiyn. */
  rate: number
  hours: string
  daysOff: string
  startsOn: Day
  endsOn: Day | null
  safety: string
  insurance: string
  jobDescription: 0 | 1
  specialtyPapers: 0 | 1
  rulingNumber: string | null
  rulingOn: Day | null
  rulingEventId: string | null
  /** When the contract reached the labour unit. */
  receivedOn: Day
  orderNumber: string | null
  orderOn: Day | null
  /** When a copy of the order reached the labour unit. */
  orderReceivedOn: Day | null
  eventId: string | null
  createdBy: string
  createdAt: string
  version: number
}

/** What is told ahead, or done, at the end of a contract: the employer's notices, and the administration's recall. */
export type WorkNoticesTable = {
  id: string
  kind: 'ending' | 'transfer' | 'recall'
  candidateId: string
  personId: string
  institutionId: string
  organisationId: string
  /** Of the six grounds of a recall. */
  ground: string | null
  reason: string
  newPosition: string | null
  effectiveOn: Day
  givenOn: Day
  /** The last day on which it is in time; null for a recall. */
  latestOn: Day | null
  late: 0 | 1
  /** 1: both sides agreed on pay instead of the rest of the term. */
  paidInstead: 0 | 1
  source: 'portal' | 'paper'
  toldPersonOn: Day | null
  toldPersonBy: string | null
  eventId: string | null
  /** Null: its day has not come, or the work still stands as if it had not. */
  carriedOutOn: Day | null
  createdBy: string
  createdAt: string
  version: number
}

/** An institution's own DOCX of a labour paper, in editions. */
export type WorkTemplatesTable = {
  id: string
  owner: string
  paper: string
  language: 'kk' | 'ru'
  edition: number
  bytes: string
  size: number
  fields: string
  uploadedBy: string
  uploadedAt: string
}

export type RequestsSchema = {
  workRequests: WorkRequestsTable
  requestCandidates: RequestCandidatesTable
  sheetLines: SheetLinesTable
  workContracts: WorkContractsTable
  workNotices: WorkNoticesTable
  workTemplates: WorkTemplatesTable
}
