/** Which trades would open most work to the people of an institution or of the country, beside the seats that there are. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { occupationTitle } from '#db/reference/occupations'
import { mayEver, reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type TradeDemand, weighTrades } from '~/domain/matching/engine/trades'
import { isOfTrade } from '~/domain/matching/unlock'
import { unscopedEngine } from '~/features/matching/engine.server'
import { counted } from '~/features/matching/stepwise.server'
import { listInstitutionChoices } from '~/features/openings/queries.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { trailOf } from './words.server'

/** Longer lists help nobody plan. */
const mostShown = 25

/** The institution asked for; those of one institution see only it. Null: all institutions. */
const baseOf = ({ actor, url }: At): string | null => {
  if (reachOf(actor, 'education.demand') !== 'all') return actor.institutionId ?? '-'
  const asked = url.searchParams.get('institution') ?? ''
  return looksLikeId(asked) ? asked : null
}

/** Seats on courses that lead to a trade, ahead or under way; counts alone. */
export const seatsQuery = (db: Kysely<Database>, actor: Actor, institutionId: string | null) => {
  const query = db
    .selectFrom('educationCourses as c')
    .select((eb) => ['c.occupation', 'c.state', eb.fn.sum<number>('c.seats').as('seats')])
    .where(reachable(actor, 'education.demand', { institution: 'c.institutionId' }))
    .where('c.state', 'in', ['draft', 'open', 'running'])
    .where('c.occupation', 'is not', null)
  return (institutionId ? query.where('c.institutionId', '=', institutionId) : query).groupBy([
    'c.occupation',
    'c.state',
  ])
}

type Seats = Awaited<ReturnType<ReturnType<typeof seatsQuery>['execute']>>

/** Seats of the trade or of its closest kin. */
const seatsFor = (seats: Seats, occupation: string, states: readonly string[]): number =>
  seats.reduce(
    (sum, each) =>
      each.occupation !== null && states.includes(each.state) && isOfTrade([each.occupation], occupation)
        ? sum + Number(each.seats)
        : sum,
    0,
  )

const setUpTo = ({ occupation, skills }: TradeDemand): string => {
  const query = new URLSearchParams({ occupation, skills: skills.slice(0, 5).join(', ') })
  return `/education/courses/new?${query.toString()}`
}

const rowOf = (trade: TradeDemand, seats: Seats, at: At) => {
  const { t, format, language } = at
  const running = seatsFor(seats, trade.occupation, ['open', 'running'])
  const planned = seatsFor(seats, trade.occupation, ['draft'])
  return {
    id: trade.occupation,
    name: occupationTitle(trade.occupation, language),
    note:
      trade.skills.length > 0
        ? t('education:demand.skills', { skills: trade.skills.slice(0, 5).join(', ') })
        : '',
    people: format.number(trade.people),
    openings: format.number(trade.openings),
    places: format.number(trade.places),
    seats: format.number(running),
    planned: planned > 0 ? t('education:demand.planned', { count: planned }) : '',
    isShort: running + planned === 0,
    setUpTo: setUpTo(trade),
  }
}

export const demandPage = async (at: At) => {
  const { db, actor, t, language } = at
  const base = baseOf(at)
  const now = at.desk.clock.now()
  const engine = await unscopedEngine(db, now)
  const counting = await counted(db, `trades ${base ?? 'all'} ${engine.today} ${engine.revision}`, now, () =>
    weighTrades(engine, (each) => (base === null ? looksLikeId(each) : each === base)),
  )
  const institutions = (await listInstitutionChoices(db)).map((row) => ({
    id: row.id,
    name: language === 'kk' ? row.nameKk : row.nameRu,
  }))
  const shared = {
    title: t('education:demand.title'),
    subtitle: institutions.find(({ id }) => id === base)?.name ?? t('education:demand.everywhere'),
    trail: trailOf(at),
    unlock: t('matching:unlock.page'),
    plans: mayEver(actor, 'education.plan'),
    chips:
      reachOf(actor, 'education.demand') === 'all'
        ? [{ id: '', name: t('education:demand.everywhere') }, ...institutions].map(({ id, name }) => ({
            to: `/education/demand${id ? `?institution=${id}` : ''}`,
            label: name,
            current: (base ?? '') === id,
          }))
        : [],
  }
  if (counting.state === 'running')
    return { ...shared, progress: { done: counting.done, of: counting.of }, rows: [] }
  const seats = await seatsQuery(db, actor, base).execute()
  return {
    ...shared,
    progress: null,
    rows: counting.result.slice(0, mostShown).map((trade) => rowOf(trade, seats, at)),
  }
}

export type DemandPage = Awaited<ReturnType<typeof demandPage>>
