/** What moved a person's term, release or institution, and every deadline that moved with it: kept for ever. */
import type { Day } from '../../app/domain/calendar/day'

export type TermChangesTable = {
  id: string
  personId: string
  /** Where the person was held when it was entered. */
  institutionId: string | null
  cause: string
  /** Number of the court act or of the law behind the change. */
  courtAct: string | null
  actOn: Day | null
  endBefore: Day | null
  endAfter: Day | null
  releaseBefore: Day | null
  releaseAfter: Day | null
  groundBefore: string | null
  groundAfter: string | null
  /** Only for a transfer. */
  fromInstitutionId: string | null
  toInstitutionId: string | null
  note: string | null
  /** Why a person was moved to another institution. */
  reason: string | null
  importId: string | null
  /** Null: the product itself, on a file's word. */
  enteredBy: string | null
  enteredAt: string
}

export type DeadlineShiftsTable = {
  id: string
  planId: string
  personId: string
  code: string
  fromDay: Day | null
  toDay: Day | null
  /** Tail of `deadlines:cause.<cause>`. */
  cause: string
  /** The change of a term or of the holiday table that moved it; null where a fact of the record did. */
  changeId: string | null
  changedOn: Day
  enteredBy: string | null
}

export type TermsSchema = {
  termChanges: TermChangesTable
  deadlineShifts: DeadlineShiftsTable
}
