/** Times for the interview beside a referral: those that stand, and whether more may be offered. */
import { may } from '~/domain/access/policy'
import { interviewsOf } from '~/features/interviews/queries.server'
import { toldInterview } from '~/features/interviews/wording.server'
import { deciding } from '~/features/placements/pair.server'
import type { At } from '~/platform/guard.server'
import type { ReferralDetails } from './queries.server'

/** Null where there is nothing to show or offer. */
export const interviewsBeside = async (row: ReferralDetails, at: At) => {
  const ties = { ...deciding(row), organisationId: row.organisationId }
  const mayOffer = row.state === 'interview' && may(at.actor, 'interview.offer', ties)
  const rows = (await interviewsOf(at.db, at.actor, row.id)).map((each) => toldInterview(each, at))
  if (rows.length === 0 && !mayOffer) return null
  return { rows, offerTo: mayOffer ? `/referrals/${row.id}/interviews` : null }
}
