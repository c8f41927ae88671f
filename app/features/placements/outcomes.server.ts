/** The funnel from a referral to a year at work, and how long people stay: figures alone, small ones hidden. */
import type { Kysely } from 'kysely'
import { regionName } from '#db/reference/regions'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { daysBetween } from '~/domain/calendar/day'
import { channels } from '~/domain/openings/opening'
import { checkMarks } from '~/domain/placements/checks'
import { smallestCell } from '~/domain/placements/placement-parameters'
import { isStopped } from '~/domain/placements/reasons'
import { followedOn, medianStay, retentionCurve, stayingOn } from '~/domain/placements/retention'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'

type Filter = {
  readonly region: string | null
  readonly channel: string | null
  readonly organisation: string | null
}

const steps = [
  'proposed',
  'accepted',
  'applied',
  'interview',
  'offered',
  'offer-accepted',
  'started',
] as const

const countSteps = (db: Kysely<Database>, actor: Actor, { region, channel, organisation }: Filter) => {
  let query = db
    .selectFrom('referralSteps')
    .innerJoin('referrals', 'referrals.id', 'referralSteps.referralId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .select((eb) => [
      'referralSteps.toState',
      'referralSteps.fromState',
      eb.fn.count<number>('referralSteps.referralId').distinct().as('count'),
    ])
    .where(reachable(actor, 'outcome.read', { institution: 'referrals.institutionId' }))
  if (region) query = query.where('openings.region', '=', region)
  if (channel) query = query.where('openings.channel', '=', channel)
  if (organisation) query = query.where('referrals.organisationId', '=', organisation)
  return query.groupBy(['referralSteps.toState', 'referralSteps.fromState']).execute()
}

const countChecks = (db: Kysely<Database>, actor: Actor, { region, channel, organisation }: Filter) => {
  let query = db
    .selectFrom('placementChecks')
    .innerJoin('placements', 'placements.id', 'placementChecks.placementId')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .select((eb) => ['placementChecks.mark', eb.fn.countAll<number>().as('count')])
    .where('placementChecks.outcome', '=', 'at-work')
    .where(reachable(actor, 'outcome.read', { institution: 'placements.institutionId' }))
  if (region) query = query.where('openings.region', '=', region)
  if (channel) query = query.where('openings.channel', '=', channel)
  if (organisation) query = query.where('placements.organisationId', '=', organisation)
  return query.groupBy('placementChecks.mark').execute()
}

const staysOf = async (
  db: Kysely<Database>,
  actor: Actor,
  { region, channel, organisation }: Filter,
  today: At['today'],
) => {
  let query = db
    .selectFrom('placements')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .select(['placements.startedOn', 'placements.endedOn', 'placements.endReason'])
    .where('placements.startedOn', '<=', today)
    .where(reachable(actor, 'outcome.read', { institution: 'placements.institutionId' }))
  if (region) query = query.where('openings.region', '=', region)
  if (channel) query = query.where('openings.channel', '=', channel)
  if (organisation) query = query.where('placements.organisationId', '=', organisation)
  return (await query.execute()).map(({ startedOn, endedOn, endReason }) => ({
    days: daysBetween(startedOn, endedOn ?? today),
    left: endedOn !== null && !isStopped(endReason),
  }))
}

const filterIn = (search: URLSearchParams): Filter => {
  const region = search.get('region')
  return {
    region: region !== null && /^\d{2}$/.test(region) ? region : null,
    channel: channels.find((each) => each === search.get('channel')) ?? null,
    organisation: looksLikeId(search.get('organisation') ?? '') ? search.get('organisation') : null,
  }
}

const pathOf = (filter: Filter, change: Partial<Filter>): string => {
  const given = Object.entries({ ...filter, ...change }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  )
  const search = new URLSearchParams(given)
  return search.size > 0 ? `/placements/outcomes?${search.toString()}` : '/placements/outcomes'
}

const mostEmployers = 300

/** Employers at whom somebody within reach has worked, by name. */
const employersOf = async ({ db, actor, format }: At) => {
  const rows = await db
    .selectFrom('organisations')
    .select(['id as value', 'name as label'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('placements')
          .select('placements.id')
          .whereRef('placements.organisationId', '=', 'organisations.id')
          .where(reachable(actor, 'outcome.read', { institution: 'placements.institutionId' })),
      ),
    )
    .limit(mostEmployers)
    .execute()
  return rows.toSorted((one, other) => format.compare(one.label, other.label))
}

const filtersOf = async (at: At, filter: Filter) => {
  const { t, language } = at
  const regions = await at.db.selectFrom('openings').select('region').distinct().orderBy('region').execute()
  return [
    {
      key: 'region',
      label: t('placements:field.region'),
      chips: [null, ...regions.map(({ region }) => region)].map((region) => ({
        to: pathOf(filter, { region }),
        label: region ? regionName(`${region}0000000`, language) : t('common:all'),
        current: filter.region === region,
      })),
    },
    {
      key: 'channel',
      label: t('placements:field.channel'),
      chips: [null, ...channels].map((channel) => ({
        to: pathOf(filter, { channel }),
        label: channel ? t(`matching:channel.${channel}`) : t('common:all'),
        current: filter.channel === channel,
      })),
    },
  ]
}

/** A figure below the smallest cell is not shown; nought says nothing of anybody. */
const figureOf = (count: number, { t, format }: At): string =>
  count > 0 && count < smallestCell ? t('placements:few', { count: smallestCell }) : format.number(count)

const funnelOf = async (at: At, filter: Filter) => {
  const [reached, staying] = await Promise.all([
    countSteps(at.db, at.actor, filter),
    countChecks(at.db, at.actor, filter),
  ])
  const sum = (rows: typeof reached): number => rows.reduce((all, { count }) => all + Number(count), 0)
  const byMark = new Map(staying.map(({ mark, count }) => [Number(mark), Number(count)]))
  const rows = [
    ...steps.map((state) => ({
      key: state as string,
      label: state === 'proposed' ? at.t('placements:put-forward') : at.t(`referrals:states.${state}`),
      // Whoever was accepted in one step with the proposal was put forward all the same.
      count: sum(
        reached.filter((row) => (state === 'proposed' ? row.fromState === null : row.toState === state)),
      ),
    })),
    ...checkMarks.map((mark) => ({
      key: String(mark),
      label: at.t('placements:mark', { count: mark }),
      count: byMark.get(mark) ?? 0,
    })),
  ]
  return rows.map(({ count, ...row }) => ({
    ...row,
    // A bar would tell what the figure hides.
    value: count < smallestCell ? 0 : count,
    figure: figureOf(count, at),
  }))
}

const curveOf = async (at: At, filter: Filter) => {
  const { format } = at
  const stays = await staysOf(at.db, at.actor, filter, at.today)
  if (stays.length < smallestCell)
    return { points: [], rows: [], median: null, followed: figureOf(stays.length, at) }
  const curve = retentionCurve(stays)
  const percent = (share: number): string => `${format.number(Math.round(share * 100))} %`
  const median = medianStay(curve)
  return {
    // The tail that rests on too few people is left out, as the table does.
    points: curve
      .filter(({ atRisk, day }) => atRisk >= smallestCell && day <= 365)
      .map(({ day, staying, low, high }) => ({ day, staying, low, high })),
    rows: checkMarks.map((mark) => {
      const followed = followedOn(stays, mark)
      const step = stayingOn(curve, mark)
      const isFew = followed < smallestCell
      return {
        key: String(mark),
        label: at.t('placements:mark', { count: mark }),
        followed: figureOf(followed, at),
        staying: isFew ? '–' : percent(step?.staying ?? 1),
        band: isFew || !step ? '–' : `${percent(step.low)} – ${percent(step.high)}`,
      }
    }),
    median: median === undefined ? null : at.t('placements:median', { count: median }),
    followed: format.number(stays.length),
  }
}

export const outcomesPage = async (at: At) => {
  const filter = filterIn(at.url.searchParams)
  const [filters, employers, funnel, curve] = await Promise.all([
    filtersOf(at, filter),
    employersOf(at),
    funnelOf(at, filter),
    curveOf(at, filter),
  ])
  return { title: at.t('placements:outcomes'), filter, filters, employers, funnel, curve }
}
