/** The home of a non-governmental organisation: what it was asked to do, with names only where the person consented. */
import { shownName } from '~/features/contributions/head.server'
import { countWork, workQuery } from '~/features/contributions/list.server'
import { measurePath } from '~/features/contributions/telling.server'
import { measureTitle } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { emptyWords, tile } from './roles.server'
import { dueOf } from './rows.server'
import { type HomeRow, type HomeView, plainHome } from './view'

export const ngoHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, today } = at
  const counts = await countWork(db, actor, today).executeTakeFirst()
  const rows = await workQuery(db, actor, { shelf: 'open', service: null }, today, null).execute()
  return plainHome({
    lead: t('home:lead.ngo'),
    tiles: [
      tile('/contributions?shelf=offered', counts?.offered, 'offered', 'accent', at),
      tile('/contributions?shelf=overdue', counts?.overdue, 'overdue', 'bad', at),
      tile('/contributions?shelf=week', counts?.week, 'week-whole', 'warn', at),
    ],
    rows: rows.slice(0, 25).map((row): HomeRow => {
      const isOffered = row.assignment === 'offered'
      return {
        id: row.id,
        name: shownName(at, row, row.consentOn !== null),
        to: null,
        note: row.endOfTerm ? t('plans:list.until', { day: at.format.day(row.endOfTerm) }) : '',
        what: measureTitle(row, t),
        small: isOffered
          ? t('contributions:assignment.offered')
          : t(`plan-rules:measure-status.${row.status}`),
        due: dueOf(row.dueOn, at),
        deed: {
          to: measurePath({ planId: row.planId, measureId: row.id }),
          text: t(isOffered ? 'contributions:offer.send' : 'home:deed.report'),
          primary: isOffered,
        },
      }
    }),
    nextTo: rows.length > 25 ? '/contributions' : null,
    empty: emptyWords('ngo', at),
  })
}
