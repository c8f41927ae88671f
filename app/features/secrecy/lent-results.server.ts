/** Results of instruments for the substitute: that they exist in a list, each opened one by one, each look kept first. */
import { shownGiving } from '~/features/instruments/giving-page.server'
import { perPage, unscopedGiving, unscopedGivings } from '~/features/instruments/queries.server'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { keepLook } from './reads.server'
import { cursorIn, runningOf } from './substitution-pages.server'

const named = ({ t }: At, author: string) => t('secrecy:lent.title', { who: author })

/** Until it is opened a result says neither its instrument's name nor its points: a typed one's name is sealed with it. */
export const lentResultsPageOf = async (at: At) => {
  const { db, url, t, format } = at
  const lent = await runningOf(at)
  const rows = await unscopedGivings(db, lent, cursorIn(url.searchParams.get('after'))).execute()
  const page = rows.slice(0, perPage)
  const last = rows.length > perPage ? page.at(-1) : undefined
  const here = `/psychology/lent/${lent.id}/results`
  return {
    title: t('secrecy:lent.results'),
    lentTo: `/psychology/lent/${lent.id}`,
    lentTitle: named(at, lent.author),
    rows: page.map((row) => ({
      id: row.id,
      to: `${here}/${row.id}`,
      who: nameOf(row),
      heldOn: format.day(row.heldOn),
      way: t(`instruments:way.${row.way}`),
      waits: row.lookedAt === null,
    })),
    nextTo: last ? `${here}?after=${last.heldOn}_${last.id}` : undefined,
  }
}

export const lentResultPageOf = async (at: At) => {
  const { db, caller, params, t } = at
  const lent = await runningOf(at)
  const { authorId, institutionId } = lent
  const row = await unscopedGiving(db, lent, params.lentResultId ?? '')
  const look = { authorId, institutionId, personId: row.personId, sessionId: null }
  await keepLook(caller, { ...look, way: 'substitution', leaveId: lent.id })
  return {
    ...(await shownGiving(at, row)),
    author: lent.author,
    lentTo: `/psychology/lent/${lent.id}`,
    lentTitle: named(at, lent.author),
    resultsTo: `/psychology/lent/${lent.id}/results`,
    resultsTitle: t('secrecy:lent.results'),
  }
}
