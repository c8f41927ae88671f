/** Pauses and exemptions of deadlines; changes of the holiday table and the recounts that follow them. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

export type DeadlinePausesTable = {
  id: string
  planId: string
  personId: string
  code: string
  kind: 'pause' | 'exemption'
  reason: string
  words: string | null
  /** The act and its place; an exemption always has one. */
  ground: string | null
  fromDay: Day
  untilDay: Day | null
  enteredBy: string
  enteredAt: string
  liftedOn: Day | null
  liftedBy: string | null
  /** Plan and code while it is in force, null after: one at a time. */
  openKey: string | null
}

export type HolidayChangesTable = {
  id: string
  day: Day
  /** JSON of the row; null: the day was not, or is no longer, in the table. */
  before: string | null
  after: string | null
  why: string
  changedBy: string
  changedAt: string
}

/** A recount of every open deadline and duty; its id is that of the change of the table it follows. */
export type CalendarRecountsTable = {
  id: string
  /** The last plan counted: a server that was stopped goes on after it. */
  lastPlanId: string
  total: number
  done: number
  moved: number
  /** Duties follow the plans. */
  lastDutyId: Generated<string | null>
  dutiesTotal: Generated<number>
  dutiesDone: Generated<number>
  dutiesMoved: Generated<number>
  startedAt: string
  finishedAt: string | null
}

export type PausesSchema = {
  deadlinePauses: DeadlinePausesTable
  holidayChanges: HolidayChangesTable
  calendarRecounts: CalendarRecountsTable
}
