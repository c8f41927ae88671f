/** Training on the home of those who must learn, confirm, or give seats. */
import { mayEver } from '~/domain/access/policy'
import { dueStateOf } from '~/domain/training/due'
import { countAsked } from '~/features/training/course-queries.server'
import { countDue } from '~/features/training/due-page.server'
import { findPsychologist } from '~/features/training/own.server'
import { countToConfirm } from '~/features/training/queries.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeTile, HomeView } from './view'

const officerTiles = async (at: At): Promise<HomeTile[]> => {
  const { db, actor, today } = at
  const [{ overdue, floor }, toConfirm] = [await countDue(db, actor, today), await countToConfirm(db, actor)]
  const asked = mayEver(actor, 'seat.decide') ? await countAsked(db) : 0
  return [
    ...(overdue > 0
      ? [tile('/training/due?list=overdue', overdue, 'training-overdue', floor > 0 ? 'bad' : 'warn', at)]
      : []),
    ...(toConfirm > 0
      ? [tile('/training?state=recorded', toConfirm, 'training-to-confirm', 'info', at)]
      : []),
    ...(asked > 0 ? [tile('/training/seats?state=asked', asked, 'seats-asked', 'warn', at)] : []),
  ]
}

/** One's own training, once it is due soon or was. */
const ownTiles = async (at: At): Promise<HomeTile[]> => {
  const own = await findPsychologist(at.db, at.actor.userId)
  const state = own ? dueStateOf(own, at.today) : 'unknown'
  if (state === 'in-time' || state === 'unknown') return []
  return [tile('/training', 1, 'training-own', state === 'due-soon' ? 'info' : 'warn', at)]
}

/** The home with what training asks of its reader; unchanged where it asks nothing. */
export const withTraining = async (view: HomeView, at: At): Promise<HomeView> => {
  const { actor } = at
  const tiles = mayEver(actor, 'training.due')
    ? await officerTiles(at)
    : mayEver(actor, 'training.record')
      ? await ownTiles(at)
      : []
  return tiles.length === 0 ? view : { ...view, tiles: [...view.tiles, ...tiles] }
}
