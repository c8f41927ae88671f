/** The numbers of an allocation. The law names criteria and ranks nobody, so each is our choice until it is confirmed. */
import { order735, personalDataLaw } from '../law/citation'
import type { Parameter } from '../law/parameters'
import { parameter, since } from '../law/parameters'

/** The most that all declared priorities together may add to one person's fit, in points of a hundred. */
export const priorityBound = parameter('allocation-priority-bound', 'percent', [
  since('2000-01-01', 10, order735('34', 'to-confirm')),
])

/** Waiting counts as long from so many days on. */
export const longWait = parameter('allocation-long-wait', 'days', [
  since('2000-01-01', 365, order735('34', 'to-confirm')),
])

/** A proposal that no officer has answered by then is void: facts grow old. */
export const proposalDays = parameter('allocation-proposal-days', 'days', [
  since('2000-01-01', 14, order735('33', 'to-confirm')),
])

/** Groups of fewer people are not shown in figures, so that nobody is read out of them. */
export const smallestGroup = parameter('allocation-smallest-group', 'people', [
  since('2000-01-01', 5, personalDataLaw('17', 'to-confirm')),
])

export const allocationParameters: readonly Parameter[] = [
  priorityBound,
  longWait,
  proposalDays,
  smallestGroup,
]
