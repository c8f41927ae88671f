/** Duties of the probation service: to look again at risk, and to stop help for those who are wanted. */
import { order482, order666 } from '../law/citation'
import { helpSuspended, riskRepeated } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { every, within } from './duty'

/**
 * Order 666: a repeated risk assessment and the results of the programme (annex 3) every six months. The order holds
 * methodological recommendations, so it advises and does not bind.
 */
export const riskLookedAtAgain = {
  code: 'DL-34',
  cites: [order666('recommendations')],
  events: ['risk-assessed'],
  actor: 'probation-officer',
  recipient: 'file',
  side: 'ours',
  recommended: true,
  term: every(riskRepeated),
} as const satisfies DutyRule

/**
 * Order 482, para 13: within three working days of receiving the ruling on a wanted person for whom detention was chosen,
 * the probation service tells the local authority and the helping organisation to suspend help.
 */
export const helpStopped = {
  code: 'DL-47',
  cites: [order482('13')],
  events: ['wanted-ruling'],
  actor: 'probation',
  recipient: 'local-authority',
  side: 'ours',
  term: within(helpSuspended),
} as const satisfies DutyRule
