/** One consequence to be undone: 404 out of reach; whether the reader decides is asked by the deed. */
import { may } from '~/domain/access/policy'
import { findConsequence } from '~/features/placements/consequences.server'
import { type At, notFound } from '~/platform/guard.server'

export const consequencePage = async (at: At) => {
  const row = await findConsequence(at.db, at.params.consequenceId ?? '')
  const ties = row && { institutionId: row.institutionId, region: row.sharedRegion }
  if (!row || !may(at.actor, 'referral.undo', ties ?? {})) throw notFound()
  return {
    title: at.t('referrals:undo'),
    text: at.t(`referrals:consequence.${row.kind}`),
    version: row.version,
  }
}
