/** Attendance, pay and its deductions. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

export type AttendanceDaysTable = {
  id: string
  placementId: string
  onDay: Day
  state: string
  minutes: number
  pieces: number
  agreed: 0 | 1
  /** A key of `shiftsOn`; null where none was named. */
  shift: Generated<string | null>
}

/** Who last wrote a month's sheet of attendance, and its version. */
export type AttendanceSheetsTable = {
  id: string
  placementId: string
  month: string
  writtenBy: string
  writtenAt: string
  version: number
}

export type WageStatementsTable = {
  id: string
  placementId: string
  personId: string
  institutionId: string | null
  organisationId: string
  /** `YYYY-MM`. */
  month: string
  /** Placement and month while it stands, null once it was taken back. */
  openKey: string | null
  payKind: string
  rate: number
  minutes: number
  pieces: number
  /** Tiyn. */
  gross: number
  deducted: number
  net: number
  repaid: number
  /** JSON list of findings on the day it was issued. */
  findings: string
  issuedBy: string
  issuedAt: string
  takenBackBy: string | null
  takenBackAt: string | null
  takenBackWhy: string | null
  version: number
}

export type WageLinesTable = {
  id: string
  statementId: string
  kind: string
  obligationId: string | null
  /** What the debt was when the statement was made: the row itself may go. */
  obligationKind: string | null
  amount: number
}

/** A person's doubt about a statement, and the answer. */
export type WageDoubtsTable = {
  id: string
  statementId: string
  personId: string
  institutionId: string | null
  organisationId: string
  words: string
  raisedBy: string
  raisedAt: string
  dueOn: Day
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  version: number
}

export type WagesSchema = {
  attendanceDays: AttendanceDaysTable
  attendanceSheets: AttendanceSheetsTable
  wageStatements: WageStatementsTable
  wageLines: WageLinesTable
  wageDoubts: WageDoubtsTable
}
