/** The moves of duties that followed the holiday table. */
import type { Day } from '../../app/domain/calendar/day'

export type DutyShiftsTable = {
  id: string
  dutyId: string
  personId: string | null
  code: string
  fromDay: Day
  toDay: Day
  /** Tail of `deadlines:cause.<cause>`. */
  cause: string
  /** The change of the holiday table that moved it. */
  changeId: string | null
  changedOn: Day
  enteredBy: string | null
  /** 1 when the old day had passed before the move: that is never hidden by the new day. */
  wasPast: 0 | 1
}

export type PlanLivesSchema = { dutyShifts: DutyShiftsTable }
