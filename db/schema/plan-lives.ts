/** Meetings of a plan, and the moves of duties that followed the holiday table. */
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

export type PlanMeetingsTable = {
  id: string
  planId: string
  personId: string
  institutionId: string | null
  /** As `domain/meetings/meeting.ts` names the other side. */
  withWhom: string
  onDay: Day
  /** `HH:MM` in Almaty. */
  time: string
  place: string
  /** Names of those who come, as typed. */
  who: string | null
  agenda: string | null
  state: 'planned' | 'held' | 'cancelled'
  /** What was agreed, once it was held. */
  outcome: string | null
  /** Why it was cancelled. */
  reason: string | null
  settledBy: string | null
  settledAt: string | null
  createdBy: string
  createdAt: string
  version: number
}

export type PlanLivesSchema = { dutyShifts: DutyShiftsTable; planMeetings: PlanMeetingsTable }
