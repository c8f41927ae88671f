/** What else waits for an officer beside plans: imported files to look at, entries for the system of record. */
import { mayEver } from '~/domain/access/policy'
import { countEntries } from '~/features/entries/queries.server'
import { countWaitingImports } from '~/features/imports/queries.server'
import type { At } from '~/platform/guard.server'
import type { HomeView } from './view'

const imports = async ({ db, actor, t }: At): Promise<HomeView['actions']> => {
  if (!mayEver(actor, 'person.import')) return []
  const count = await countWaitingImports(db, actor)
  return count === 0 ? [] : [{ to: '/imports', text: t('home:waiting.imports', { count }), primary: false }]
}

const entries = async ({ db, actor, t, today }: At): Promise<HomeView['actions']> => {
  if (!mayEver(actor, 'entry.tick')) return []
  const { overdue, soon } = await countEntries(db, actor, today)
  const count = Number(overdue) + Number(soon)
  return count === 0 ? [] : [{ to: '/entries', text: t('home:waiting.entries', { count }), primary: false }]
}

/** The home with what waits added to its actions. */
export const withWaiting = async (view: HomeView, at: At): Promise<HomeView> => ({
  ...view,
  actions: [...view.actions, ...(await imports(at)), ...(await entries(at))],
})
