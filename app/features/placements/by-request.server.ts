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
