/** Referrals that wait too long: for whom, since when it is too long, and when the head hears of it. */
import { type Day, addDays } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import { escalationWait, waits } from './placement-parameters'
import type { Side } from './reasons'

export type WaitingState = keyof typeof waits
export const waitingStates = Object.keys(waits) as readonly WaitingState[]

/** Whose step it is: the person's own steps are put down by their officer. */
export const waitsFor: Readonly<Record<WaitingState, Exclude<Side, 'person'>>> = {
  proposed: 'officer',
  accepted: 'officer',
  applied: 'employer',
  interview: 'employer',
  offered: 'officer',
  'offer-accepted': 'employer',
}

export type Stall = 'in-time' | 'late' | 'escalated'

/** The last day on which a referral that came into a state on a day stands there in time. */
export const dueOf = (state: WaitingState, since: Day, calendar: Calendar): Day =>
  addWorkingDays(since, waits[state].on(since), calendar)

/** The last day before the head hears of it. */
export const escalatesAfter = (state: WaitingState, since: Day, calendar: Calendar): Day =>
  addWorkingDays(dueOf(state, since, calendar), escalationWait.on(since), calendar)

export const stallOf = (state: WaitingState, since: Day, today: Day, calendar: Calendar): Stall => {
  if (today <= dueOf(state, since, calendar)) return 'in-time'
  return today <= escalatesAfter(state, since, calendar) ? 'late' : 'escalated'
}

/** The last day on which a referral could come into a state and be so late today; nobody later is. */
export const cutOf = (
  stall: Exclude<Stall, 'in-time'>,
  state: WaitingState,
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): Day => {
  const endOf = stall === 'late' ? dueOf : escalatesAfter
  let since = addDays(today, -1)
  while (endOf(state, since, calendar) >= today) since = addDays(since, -1)
  return since
}
