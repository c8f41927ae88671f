/** Care that waits for whoever looks at their home: watches, results, referrals to a psychiatrist, requests for diagnostics, the register. */
import { mayEver } from '~/domain/access/policy'
import { countDiagnostics } from '~/features/diagnostics/queries.server'
import { countToLookAt } from '~/features/instruments/queries.server'
import { countRegister } from '~/features/preventive-register/queries.server'
import { countPsychiatry } from '~/features/psychiatry/queries.server'
import { countWatches } from '~/features/watches/queries.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeTile, HomeView } from './view'

/** A late handover comes first, then a proposal for whoever decides; otherwise how many are watched now. */
const watches = async (at: At): Promise<HomeTile[]> => {
  const { db, actor, caller } = at
  if (!mayEver(actor, 'watch.read')) return []
  const row = await countWatches(db, actor, caller.clock.now().toISOString()).executeTakeFirst()
  const [open, late, proposed] = [row?.open, row?.late, row?.proposed].map((count) => Number(count ?? 0))
  if (late) return [tile('/watches?list=late', late, 'watches-late', 'bad', at)]
  if (proposed && mayEver(actor, 'watch.decide'))
    return [tile('/watches', proposed, 'watches-proposed', 'warn', at)]
  return open ? [tile('/watches', open, 'watches-open', 'info', at)] : []
}

type Waiting = { readonly open: number | string; readonly overdue: number | string } | undefined

/** What is late, or else what is open; nothing where nothing is. */
const lateOrOpen = (row: Waiting, path: string, word: string, at: At): HomeTile[] => {
  const [open, overdue] = [Number(row?.open ?? 0), Number(row?.overdue ?? 0)]
  if (overdue > 0) return [tile(`${path}?list=overdue`, overdue, `${word}-overdue`, 'bad', at)]
  return open > 0 ? [tile(path, open, `${word}-open`, 'info', at)] : []
}

const referrals = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'psychiatry.read')) return []
  const row = await countPsychiatry(at.db, at.actor, at.today).executeTakeFirst()
  return lateOrOpen(row, '/psychology/referrals', 'psychiatry', at)
}

/** Requests for diagnostics, for those who answer them. */
const requests = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'diagnostics.answer')) return []
  const row = await countDiagnostics(at.db, at.actor, at.today).executeTakeFirst()
  return lateOrOpen(row, '/psychology/requests', 'diagnostics', at)
}

/** Reviews that the commission owes, for those who write down what it decides. */
const reviews = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'register.decide')) return []
  const row = await countRegister(at.db, at.actor, at.today).executeTakeFirst()
  const due = Number(row?.review ?? 0)
  return due > 0 ? [tile('/preventive-register?list=review', due, 'register-review', 'warn', at)] : []
}

/** Results that came in and that their psychologist has not looked at: a sign of danger may be among them. */
const results = async (at: At): Promise<HomeTile[]> => {
  if (!mayEver(at.actor, 'instrument.read')) return []
  const row = await countToLookAt(at.db, at.actor).executeTakeFirst()
  const waiting = Number(row?.count ?? 0)
  return waiting > 0
    ? [tile('/psychology/instruments?list=waiting', waiting, 'results-waiting', 'bad', at)]
    : []
}

/** The home with tiles of what waits; unchanged where nothing does. */
export const withCare = async (view: HomeView, at: At): Promise<HomeView> => {
  const tiles = [
    ...(await watches(at)),
    ...(await results(at)),
    ...(await referrals(at)),
    ...(await requests(at)),
    ...(await reviews(at)),
  ]
  return tiles.length === 0 ? view : { ...view, tiles: [...view.tiles, ...tiles] }
}
