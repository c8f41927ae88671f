/** What else waits for an officer beside plans: imported files to look at, entries for the system of record. */
import { mayEver } from '~/domain/access/policy'
import { countEndingContracts, countGivenItems, countToAccredit } from '~/features/employers/queries.server'
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

/** Accreditations that end or lapsed, papers to check, contracts that end: for those who decide on them. */
const employers = async ({ db, actor, t, today }: At): Promise<HomeView['actions']> => {
  const actions: { to: string; text: string; primary: boolean }[] = []
  const add = (count: number, to: string, key: string): void => {
    if (count > 0) actions.push({ to, text: t(`home:waiting.${key}`, { count }), primary: false })
  }
  if (mayEver(actor, 'employer.accredit')) {
    add(await countToAccredit(db, actor, today), '/employers', 'accreditations')
    add(await countGivenItems(db), '/employers', 'papers')
  }
  if (mayEver(actor, 'employer.contract'))
    add(await countEndingContracts(db, actor, today), '/employers/contracts?list=ending', 'contracts')
  if (actor.role === 'employer' && actor.organisationId)
    actions.push({
      to: `/organisations/${actor.organisationId}/accreditation`,
      text: t('home:waiting.own-accreditation'),
      primary: false,
    })
  return actions
}

/** The home with what waits added to its actions. */
export const withWaiting = async (view: HomeView, at: At): Promise<HomeView> => ({
  ...view,
  actions: [...view.actions, ...(await imports(at)), ...(await entries(at)), ...(await employers(at))],
})
