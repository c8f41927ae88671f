/** The state of a referral as a badge. */
import type { ReferralState } from '~/domain/placements/referral'
import type { At } from '~/platform/guard.server'

const tones = {
  proposed: 'info',
  accepted: 'info',
  applied: 'info',
  interview: 'info',
  offered: 'accent',
  'offer-accepted': 'accent',
  started: 'good',
  ended: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
} as const

export const stateOf = (state: ReferralState, { t }: Pick<At, 't'>) => ({
  tone: tones[state],
  text: t(`referrals:state.${state}`),
})
