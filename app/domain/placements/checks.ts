/** Whether people stay in work: the days on which it is asked, by whom it is known, and what an end answers by itself. */
import { type Day, addDays } from '../calendar/day'
import { isStopped } from './reasons'

/** Days after the start on which the placement is looked at. */
export const checkMarks = [7, 30, 90, 180, 365] as const
export type CheckMark = (typeof checkMarks)[number]

export const checkOutcomes = ['at-work', 'left', 'not-known'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

export const checkSources = ['employer', 'officer', 'register'] as const
export type CheckSource = (typeof checkSources)[number]

/** The checks of a placement that began on a day. */
export const checksFrom = (startedOn: Day): { readonly mark: CheckMark; readonly dueOn: Day }[] =>
  checkMarks.map((mark) => ({ mark, dueOn: addDays(startedOn, mark) }))

/**
 * What the end of a placement says about a check that nobody had noted: the person was at work until then, and after it
 * is gone. After a transfer, a release or a closed site nobody left the work, so it says nothing.
 */
export const outcomeAtEnd = (dueOn: Day, endedOn: Day, reason: string): CheckOutcome => {
  if (dueOn <= endedOn) return 'at-work'
  return isStopped(reason) ? 'not-known' : 'left'
}
