/** The end of a contract told ahead: fifteen working days by the employer (order 735, paras 26 and 27), at once by the administration (para 14). */
import type { Calendar } from '../calendar/holidays'
import type { Day } from '../calendar/day'
import { addWorkingDays } from '../calendar/working-days'
import { endingTold, transferTold } from '../law/duty-parameters'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { EndReason } from '../placements/reasons'

export const noticeKinds = ['ending', 'transfer', 'recall'] as const
export type WorkNoticeKind = (typeof noticeKinds)[number]

export type Giving = {
  readonly kind: WorkNoticeKind
  readonly ground: string | null
  readonly newPosition: string | null
  readonly effectiveOn: Day
  readonly givenOn: Day
  readonly paidInstead: boolean
}

export type Given = {
  /** The last day on which the notice is in time; null for a recall, which is not announced. */
  readonly latestOn: Day | null
  readonly late: boolean
}

/**
 * Whether a notice may be written down, and whether it is late. A late one is taken and stays late: it is the employer's
 * breach, not the officer's. Refused: `day-in-future`, `effective-before-given`, `ground-missing`, `position-missing`,
 * `paid-only-at-ending` (para 26 lets the parties agree on pay instead of time; para 27 does not).
 */
export const decideNotice = (giving: Giving, today: Day, calendar: Calendar): Result<Given> => {
  const { kind, effectiveOn, givenOn } = giving
  if (givenOn > today) return refuse('day-in-future')
  if (effectiveOn < givenOn) return refuse('effective-before-given')
  if (kind === 'recall')
    return giving.ground === null ? refuse('ground-missing') : ok({ latestOn: null, late: false })
  if (kind === 'transfer' && giving.newPosition === null) return refuse('position-missing')
  if (kind === 'transfer' && giving.paidInstead) return refuse('paid-only-at-ending')
  const term = kind === 'ending' ? endingTold : transferTold
  const latestOn = addWorkingDays(effectiveOn, -term.on(effectiveOn), calendar)
  return ok({ latestOn, late: givenOn > latestOn && !giving.paidInstead })
}

/** Why the work is over when a notice has taken effect, in the words of placements; null when it only changes the job. */
export const endReasonOf = (kind: WorkNoticeKind, ground: string | null): EndReason | null => {
  if (kind === 'transfer') return null
  if (kind === 'ending') return 'contract-over'
  return ground === 'released' ? 'release' : 'other'
}
