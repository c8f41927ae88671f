/** Employers: accreditation, contracts, the ledger of obligations, and where each of them stands. */
import type { Day } from '../../app/domain/calendar/day'

/** One item of the accreditation checklist that an employer has given; a missing item has no row. */
export type EmployerItemsTable = {
  id: string
  organisationId: string
  key: string
  state: 'given' | 'checked' | 'refused'
  /** Number, issuer or whatever names the paper, in the giver's words. */
  words: string | null
  reason: string | null
  givenOn: Day
  /** The last day on which the paper is in force; null where it has no end. */
  expiresOn: Day | null
  givenBy: string
  givenAt: string
  checkedBy: string | null
  checkedAt: string | null
  version: number
}

/** What headquarters decided about an accreditation, each time. */
export type AccreditationDecisionsTable = {
  id: string
  organisationId: string
  outcome: 'granted' | 'refused' | 'withdrawn'
  fromOn: Day | null
  toOn: Day | null
  reason: string | null
  decidedBy: string
  decidedOn: Day
}

export type EmployerContractsTable = {
  id: string
  organisationId: string
  institutionId: string | null
  kind: string
  number: string
  fromOn: Day
  /** `9999-12-31` where no end is agreed: the order of the register needs a day. */
  untilOn: Day
  state: 'draft' | 'signed' | 'ended'
  signedOn: Day | null
  endedOn: Day | null
  endReason: string | null
  words: string | null
  createdBy: string
  createdAt: string
  version: number
}

/** A line of the ledger: what an employer did or met with on a day. */
export type ObligationRecordsTable = {
  id: string
  organisationId: string
  institutionId: string | null
  kind: string
  /** Kind of an incident, result of an inspection; null for the rest. */
  code: string | null
  onDay: Day
  /** The last day of a policy. */
  untilOn: Day | null
  /** The body that inspected, the insurer, the topic. */
  title: string
  words: string | null
  /** What was done about an incident. */
  done: string | null
  convicts: number | null
  civilians: number | null
  /** When an incident must be told of, and when it was. */
  dueOn: Day | null
  settledOn: Day | null
  recordedBy: string
  recordedAt: string
  version: number
}

export type InspectionRemarksTable = {
  id: string
  recordId: string
  organisationId: string
  text: string
  dueOn: Day
  fulfilledOn: Day | null
  fulfilledBy: string | null
  version: number
}

/** The traffic light of each employer as last read, for lists. */
export type EmployerStandingsTable = {
  /** The organisation's id. */
  id: string
  region: string
  light: 'red' | 'amber' | 'green'
  failed: number
  unknown: number
  /** The last day of the accreditation; `9999-12-31` where there is none. */
  endKey: Day
  readOn: Day
}

export type EmployersSchema = {
  employerItems: EmployerItemsTable
  accreditationDecisions: AccreditationDecisionsTable
  employerContracts: EmployerContractsTable
  obligationRecords: ObligationRecordsTable
  inspectionRemarks: InspectionRemarksTable
  employerStandings: EmployerStandingsTable
}
