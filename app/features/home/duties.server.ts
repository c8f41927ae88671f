/** Overdue duties on the home of those who owe them: a count, and the oldest of them before everything else. */
import { mayEver } from '~/domain/access/policy'
import { countOverdueDuties, ownOverdue } from '~/features/duties/queries.server'
import { dutyLine, instantOf } from '~/features/duties/wording.server'
import type { At } from '~/platform/guard.server'
import { tile } from './roles.server'
import type { HomeRow, HomeView } from './view'

/** So many stand on the home itself; the tile leads to the rest. */
const shown = 5

/** Homes whose rows are people with something to do; on others the tile is enough. */
const withRows: ReadonlySet<string> = new Set([
  'social-worker',
  'detachment-head',
  'institution-head',
  'probation-officer',
])

const isFirstList = ({ searchParams }: URL): boolean =>
  (searchParams.get('list') ?? 'overdue') === 'overdue' &&
  ['after', 'topic', 'whose'].every((each) => !searchParams.has(each))

const rowsOf = async (at: At, moment: Parameters<typeof countOverdueDuties>[2]): Promise<HomeRow[]> => {
  const rows = await ownOverdue(at.db, at.actor, moment).execute()
  return rows.slice(0, shown).map((row): HomeRow => {
    const line = dutyLine(row, at, moment.instant)
    return {
      id: line.id,
      name: line.person.name,
      to: line.person.to,
      note: line.event,
      what: line.short,
      small: `${line.code} · ${line.cite}`,
      due: line.badge,
      deed: line.deed ? { ...line.deed, primary: true } : null,
    }
  })
}

/** The home with what its reader owes by law; unchanged for readers who owe nothing or are late with nothing. */
export const withDuties = async (view: HomeView, at: At): Promise<HomeView> => {
  const { db, actor, today, url } = at
  if (!mayEver(actor, 'duty.record')) return view
  const moment = { today, instant: instantOf(at) }
  const overdue = await countOverdueDuties(db, actor, moment, true)
  if (overdue === 0) return view
  const rows = withRows.has(actor.role) && isFirstList(url) ? await rowsOf(at, moment) : []
  return {
    ...view,
    tiles: [...view.tiles, tile('/duties?list=overdue', overdue, 'duties-overdue', 'bad', at)],
    rows: [...rows, ...view.rows],
  }
}
