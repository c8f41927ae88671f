/** A person selected for an employer's request goes forward by its papers (order 735), not by the referral alone. */
import type { RequestCandidatesTable } from '#db/schema/requests'
import type { ReferralDeed } from '~/domain/placements/machine'
import type { Work } from '~/platform/command.server'

/** The stage that the request's own deed has written before it takes the step. */
const stageBefore: Readonly<Partial<Record<ReferralDeed, RequestCandidatesTable['stage']>>> = {
  apply: 'applied',
  offer: 'contracted',
  'accept-offer': 'contracted',
  start: 'started',
}

/** Whether the step belongs to a request whose papers do not stand yet. Endings are always free. */
export const goesByRequest = async (work: Work, referralId: string, deed: ReferralDeed): Promise<boolean> => {
  const stage = stageBefore[deed]
  if (!stage) return false
  const row = await work.tx
    .selectFrom('requestCandidates')
    .select('stage')
    .where('referralId', '=', referralId)
    .executeTakeFirst()
  return row !== undefined && row.stage !== stage
}

/** Ways of a candidate that a referral's end cuts short; the others have ended by a word of their own. */
const underWay = ['included', 'applied', 'on-sheet', 'agreed', 'contracted', 'started'] as const

/**
 * The referral has ended: the candidate of a request is on the way no longer. The version stands, since the request's
 * own deed, where it is one that ends the referral, writes a stage of its own after this from the version it read.
 */
export const endWithReferral = async (work: Work, referralId: string): Promise<void> => {
  await work.tx
    .updateTable('requestCandidates')
    .set({ stage: 'ended' })
    .where('referralId', '=', referralId)
    .where('stage', 'in', underWay)
    .execute()
}
