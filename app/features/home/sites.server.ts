/** Applications for space at production sites on the home of those who owe the next step. */
import { mayEver } from '~/domain/access/policy'
import { countOwed } from '~/features/sites/enquiries.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeView } from './view'

/** The home with the applications whose turn is the reader's side; unchanged where none waits. */
export const withSites = async (view: HomeView, at: At): Promise<HomeView> => {
  const { db, actor, today } = at
  if (!mayEver(actor, 'enquiry.move') && !mayEver(actor, 'enquiry.withdraw')) return view
  const { count, late } = await countOwed(db, actor, today)
  if (count === 0) return view
  const owed = tile('/sites/enquiries?list=owed', count, 'sites-owed', 'info', at)
  const overdue = late > 0 ? [tile('/sites/enquiries?list=late', late, 'sites-late', 'bad', at)] : []
  return { ...view, tiles: [...view.tiles, owed, ...overdue] }
}
