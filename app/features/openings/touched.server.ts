/** Tells whoever answers for people on their way to an opening that it was amended or stopped; the people stay where they are. */
import type { ReferralState } from '~/domain/placements/referral'
import { holdsPlace } from '~/domain/placements/referral'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

export type TouchedReferral = {
  readonly id: string
  readonly state: ReferralState
  readonly proposedBy: string
  readonly decidedBy: string | null
}

/** One message for each referral and each of its two sides; never to the one who did it. */
export const tellTouched = async (
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  opening: { readonly id: string; readonly version: number },
  touched: readonly TouchedReferral[],
  kind: 'opening-amended' | 'opening-stopped' = 'opening-amended',
): Promise<void> => {
  for (const { id, proposedBy, decidedBy } of touched)
    for (const userId of new Set([proposedBy, decidedBy]))
      if (userId !== null && userId !== actor.userId)
        await enqueue(tx, {
          userId,
          kind,
          dedupKey: `opening ${opening.id} ${opening.version} referral ${id} ${userId}`,
          link: `/referrals/${id}`,
          now,
        })
}

/** How many wait for a decision and how many hold a place: figures without names, for the form. */
export const countTouched = (touched: readonly Pick<TouchedReferral, 'state'>[]) => {
  const held = touched.filter(({ state }) => holdsPlace(state)).length
  return { all: touched.length, held, waiting: touched.length - held }
}
