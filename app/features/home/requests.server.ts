/** Requests for workers and agreement sheets that wait for whoever looks at their home. */
import { mayEver } from '~/domain/access/policy'
import { countLines } from '~/features/requests/agreement-queries.server'
import { countRequests } from '~/features/requests/queries.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeTile, HomeView } from './view'

const requests = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'request.send') && !mayEver(at.actor, 'agreement.decide')) return []
  const { received, overdue } = await countRequests(at.db, at.actor, at.today)
  if (overdue > 0) return [tile('/requests?list=overdue', overdue, 'requests-overdue', 'bad', at)]
  const word = at.actor.organisationId === null ? 'requests-waiting' : 'own-requests'
  return received > 0 ? [tile('/requests?list=received', received, word, 'info', at)] : []
}

const agreements = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'agreement.answer')) return []
  const { waiting, overdue } = await countLines(at.db, at.actor, at.today)
  if (waiting === 0) return []
  const tone = overdue > 0 ? 'bad' : 'info'
  return [tile('/requests/agreements', waiting, 'agreements-waiting', tone, at)]
}

/** The home with tiles of what waits; unchanged where nothing does. */
export const withRequests = async (view: HomeView, at: At): Promise<HomeView> => ({
  ...view,
  tiles: [...view.tiles, ...(await requests(at)), ...(await agreements(at))],
})
