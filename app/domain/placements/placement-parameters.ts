/** How long referrals may stand, how long a reason holds matching back, and what is too few to show: our own choices, dated, to be confirmed. */
import { order735 } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

const choice = (id: string, unit: Parameter['unit'], value: number) =>
  parameter(id, unit, [since('2000-01-01', value, order735('33', 'to-confirm'))])

/** Working days that a referral may wait in each state before whoever must act is reminded. */
export const waits = {
  proposed: choice('referral-wait-proposed', 'working-days', 3),
  accepted: choice('referral-wait-accepted', 'working-days', 5),
  applied: choice('referral-wait-applied', 'working-days', 5),
  interview: choice('referral-wait-interview', 'working-days', 10),
  offered: choice('referral-wait-offered', 'working-days', 5),
  'offer-accepted': choice('referral-wait-offer-accepted', 'working-days', 10),
} as const

/** Working days after the reminder until the head hears of it. */
export const escalationWait = choice('referral-wait-escalation', 'working-days', 5)

/** Days for which matching waits after a reason that speaks of readiness. */
export const shortPause = choice('referral-pause-short', 'days', 14)
export const longPause = choice('referral-pause-long', 'days', 30)

/** Fewer people than this are not shown as a figure of their own: a person could be recognised in it. */
export const smallestCell = 5

export const placementParameters: readonly Parameter[] = [
  ...Object.values(waits),
  escalationWait,
  shortPause,
  longPause,
]
