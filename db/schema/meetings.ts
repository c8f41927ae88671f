/** Meetings of a plan: who meets whom, when and where, and what came of it. */
import type { Day } from '../../app/domain/calendar/day'
import type { MeetingKind, MeetingState } from '../../app/domain/meetings/meeting'

export type PlanMeetingsTable = {
  id: string
  planId: string
  personId: string
  institutionId: string
  kind: MeetingKind
  /** The day on Almaty's calendar: the first part of `startsAt`, for lists by day. */
  onDay: Day
  /** Almaty's calendar and clock, `YYYY-MM-DDTHH:MM`. */
  startsAt: string
  minutes: number
  place: string
  /** A service or an organisation in words, not names. */
  withWhom: string | null
  state: MeetingState
  /** Why it was cancelled. */
  reason: string | null
  /** What came of it. */
  outcome: string | null
  settledOn: Day | null
  settledBy: string | null
  /** The officer whose time it takes: whoever put it down. */
  officerId: string
  madeAt: string
  version: number
}

export type MeetingsSchema = { planMeetings: PlanMeetingsTable }
