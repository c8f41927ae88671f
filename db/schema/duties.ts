/** Events that start a clock of the law, and the duties each of them started. */
import type { Day } from '../../app/domain/calendar/day'

export type DutyEventsTable = {
  id: string
  /** What happened, as `domain/duties/events.ts` names it. */
  kind: string
  personId: string | null
  institutionId: string | null
  /** Two digits of КАТО, where an office of a region keeps or receives the duties. */
  region: string | null
  happenedOn: Day
  /** ISO instant in UTC, where the law counts hours. */
  happenedAt: string | null
  note: string | null
  recordedBy: string
  recordedAt: string
  /** The wrongly recorded event that this one corrects; the old one stays. */
  replacesId: string | null
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnReason: string | null
  version: number
}

export type DutiesTable = {
  id: string
  eventId: string
  code: string
  personId: string | null
  institutionId: string | null
  region: string | null
  startedOn: Day
  startedAt: string | null
  /** For a bar, the first day on which the deed is allowed again; null where the law sets no day. */
  dueOn: Day | null
  dueAt: string | null
  /** The due day, or the day of the event: lists run along it. */
  sortOn: Day
  /** `standing`: a bar, or what is kept without a day. `withdrawn`: its event was recorded wrongly. */
  state: 'open' | 'standing' | 'done' | 'not-needed' | 'withdrawn'
  doneOn: Day | null
  doneAt: string | null
  doneBy: string | null
  /** Why it is not needed. */
  reason: string | null
  note: string | null
  /** 1 once it was done after its day; never taken back by a later deed. */
  late: 0 | 1
  createdAt: string
  version: number
}

export type DutiesSchema = { dutyEvents: DutyEventsTable; duties: DutiesTable }
