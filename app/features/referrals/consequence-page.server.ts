/** One consequence to be undone: 404 for whoever does not answer for the person. */
import { may } from '~/domain/access/policy'
import { findConsequence } from '~/features/placements/consequences.server'
import { deciding } from '~/features/placements/pair.server'
import { type At, notFound } from '~/platform/guard.server'

export const consequencePage = async (at: At) => {
  const row = await findConsequence(at.db, at.params.consequenceId ?? '')
  if (!row || !may(at.actor, 'referral.undo', deciding(row))) throw notFound()
  return {
    title: at.t('referrals:undo'),
    text: at.t(`referrals:consequence.${row.kind}`),
    version: row.version,
  }
}
