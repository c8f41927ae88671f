/** Referrals that stand too long, for the officers who move them on and the heads above. */
import { mayEver } from '~/domain/access/policy'
import { lateCuts } from '~/features/placements/stalls.server'
import { countTooLong } from '~/features/referrals/queries.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeView } from './view'

/** The home with a tile of them; unchanged where none does. */
export const withStalls = async (view: HomeView, at: At): Promise<HomeView> => {
  const { db, actor, today } = at
  if (!mayEver(actor, 'referral.decide') && actor.role !== 'institution-head') return view
  const row = await countTooLong(db, actor, await lateCuts(db, today)).executeTakeFirst()
  const count = Number(row?.count ?? 0)
  if (count === 0) return view
  return {
    ...view,
    tiles: [...view.tiles, tile('/referrals?state=stalled', count, 'referrals-stalled', 'warn', at)],
  }
}
