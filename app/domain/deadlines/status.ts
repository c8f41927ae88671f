/** Where a deadline stands today, in the words of a worklist. */
import type { Day } from '../calendar/day'
import { daysBetween } from '../calendar/day'
import type { Actor, Deadline } from './deadline'
import { ruleOf } from './rules'

export type DeadlineStatus = 'done' | 'done-late' | 'overdue' | 'due-soon' | 'waiting' | 'open'

export type Progress = {
  readonly doneOn: Day | null
  /** The day since which another service owes an answer; null when the next step is ours. */
  readonly waitingSince: Day | null
  readonly today: Day
}

/** How many days ahead a deed shows as due soon. A habit of the worklist, not a number of the law. */
export const dueSoonDays = 7

const otherServices: ReadonlySet<Actor> = new Set(['local-authority', 'career-centre'])

/** True when another service owes the deed: the institution can only wait and remind. */
export const isOwedByOthers = ({ code }: Pick<Deadline, 'code'>): boolean =>
  otherServices.has(ruleOf[code].actor)

/**
 * Ask it of deadlines that apply or may apply. A passed day is overdue whoever owes the deed, so that a forgotten
 * request does not hide under "waiting"; a deed done on the due day is in time.
 */
export const statusOf = (
  deadline: Pick<Deadline, 'code' | 'due'>,
  { doneOn, waitingSince, today }: Progress,
): DeadlineStatus => {
  const { due } = deadline
  if (doneOn) return due && doneOn > due ? 'done-late' : 'done'
  if (due && today > due) return 'overdue'
  if (waitingSince || (due && isOwedByOthers(deadline))) return 'waiting'
  return due && daysBetween(today, due) <= dueSoonDays ? 'due-soon' : 'open'
}
