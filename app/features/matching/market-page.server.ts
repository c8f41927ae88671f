/** Supply and demand by trade and region, ready to show. */
import { occupationTitle } from '#db/reference/occupations'
import { oblasts, oblastPrefix, regionName } from '#db/reference/regions'
import { reachOf } from '~/domain/access/policy'
import { crowd } from '~/domain/matching/cards'
import { type MarketCell, weighMarket } from '~/domain/matching/engine/market'
import type { At } from '~/platform/guard.server'
import { unscopedEngine } from './engine.server'
import { counted } from './stepwise.server'

/** Whoever may not list everybody reads people in fives, and none where there are fewer. */
const seesAll = ({ actor }: At): boolean => reachOf(actor, 'person.list') === 'all'

const rounded = (people: number): number => (people < crowd ? 0 : Math.round(people / crowd) * crowd)

type Sum = { people: number; places: number }

const sumBy = (cells: readonly MarketCell[], of: (cell: MarketCell) => string): Map<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const cell of cells) {
    const sum = sums.get(of(cell)) ?? { people: 0, places: 0 }
    sum.people += cell.people
    sum.places += cell.places
    sums.set(of(cell), sum)
  }
  return sums
}

const search = (region: string | null, group: string | null): string => {
  const query = new URLSearchParams({ ...(region ? { region } : {}), ...(group ? { group } : {}) })
  return query.size > 0 ? `/supply-and-demand?${query.toString()}` : '/supply-and-demand'
}

const among = (value: string | null): string | null =>
  value !== null && /^\d{2}$/.test(value) ? value : null

/** What the page loads; `?region=` and `?group=` narrow each other's picture. */
export const marketPage = async (at: At) => {
  const [region, group] = [among(at.url.searchParams.get('region')), among(at.url.searchParams.get('group'))]
  const now = at.desk.clock.now()
  const engine = await unscopedEngine(at.db, now)
  const counting = await counted(at.db, `market ${engine.today}`, now, () => weighMarket(engine))
  const shared = {
    title: at.t('matching:market.title'),
    region: region === null ? null : regionName(`${region}0000000`, at.language),
    group: group === null ? null : occupationTitle(group, at.language),
    isRounded: !seesAll(at),
  }
  if (counting.state === 'running')
    return {
      ...shared,
      progress: { done: counting.done, of: counting.of },
      regions: [],
      groups: [],
      countedAt: '',
    }
  const cells = counting.result
  const told = ({ people, places }: Sum) => {
    const shown = seesAll(at) ? people : rounded(people)
    const isHidden = people > 0 && shown === 0
    const { number } = at.format
    const figures = [isHidden ? at.t('matching:market.few') : number(shown), number(places)] as const
    return { people: shown, isHidden, places, figures }
  }
  const byRegion = sumBy(
    group === null ? cells : cells.filter((each) => each.group === group),
    (each) => each.region,
  )
  const byGroup = sumBy(
    region === null ? cells : cells.filter((each) => each.region === region),
    (each) => each.group,
  )
  return {
    ...shared,
    progress: null,
    countedAt: at.format.instant(counting.at.toISOString()),
    regions: oblasts.map(({ kato }) => {
      const prefix = oblastPrefix(kato)
      return {
        key: prefix,
        name: regionName(kato, at.language),
        to: search(prefix === region ? null : prefix, group),
        isChosen: prefix === region,
        ...told(byRegion.get(prefix) ?? { people: 0, places: 0 }),
      }
    }),
    groups: Array.from(byGroup, ([code, sum]) => ({
      key: code,
      name: code === '' ? at.t('common:none') : occupationTitle(code, at.language),
      to: search(region, code === group ? null : code),
      isChosen: code === group,
      ...told(sum),
    }))
      .filter(({ people, places, isHidden }) => people + places > 0 || isHidden)
      .toSorted((one, other) => other.people + other.places - one.people - one.places)
      .slice(0, 25),
  }
}

export type MarketPage = Awaited<ReturnType<typeof marketPage>>
