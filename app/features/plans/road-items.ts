/** Where deadlines and measures stand on a release road, and in which colour. */
import { type Day, daysBetween } from '~/domain/calendar/day'
import { type DeadlineStatus, dueSoonDays } from '~/domain/deadlines/status'
import type { RoadTone } from '~/ui/charts/road'

export const roadTones: Readonly<Record<DeadlineStatus, RoadTone>> = {
  done: 'done',
  'done-late': 'done',
  overdue: 'late',
  'due-soon': 'due',
  waiting: 'waiting',
  open: 'ahead',
}

type Placed = {
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  readonly applies: string
  readonly answer: string | null
}

/** A deed stands where the law put it; one without a day, where it was done. Null for what does not apply. */
export const placeOfDeadline = ({ dueOn, doneOn, applies, answer }: Placed): Day | null =>
  (applies === 'no' && !doneOn) || answer === 'not-needed' ? null : (dueOn ?? doneOn)

/** How an open measure or a planned meeting of that day stands. */
export const openStatusOn = (on: Day, isLate: boolean, today: Day): DeadlineStatus => {
  if (isLate) return 'overdue'
  return daysBetween(today, on) <= dueSoonDays ? 'due-soon' : 'open'
}
