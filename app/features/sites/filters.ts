/** Filters of the register of sites, as its address carries them: coded values and numbers only. */
import { type SafetyLevel, safetyLevels } from '~/domain/people/person'

export const siteLists = ['offered', 'all', 'closed'] as const
export type SiteList = (typeof siteLists)[number]

export type SiteFilters = {
  readonly list: SiteList
  readonly region: string | undefined
  readonly safetyLevel: SafetyLevel | undefined
  /** At least so many free square metres, kilowatts, free places. */
  readonly area: string | undefined
  readonly power: string | undefined
  readonly headcount: string | undefined
  readonly water: '1' | undefined
  readonly heat: '1' | undefined
  readonly docks: '1' | undefined
  readonly activity: string | undefined
  /** `1`: of the reader's own institution or region. */
  readonly mine: '1' | undefined
  readonly after: string | undefined
}

const among = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((each) => each === value)

const shaped = (value: string | null, shape: RegExp): string | undefined =>
  value !== null && shape.test(value) ? value : undefined

/** Anything that is not a known value counts as not asked for. */
export const readSiteFilters = (search: URLSearchParams): SiteFilters => {
  const number = (name: string) => shaped(search.get(name), /^\d{1,6}$/)
  const flag = (name: string) => (search.get(name) === '1' ? ('1' as const) : undefined)
  return {
    list: among(siteLists, search.get('list')) ?? 'offered',
    region: shaped(search.get('region'), /^\d{2}$/),
    safetyLevel: among(safetyLevels, search.get('safetyLevel')),
    area: number('area'),
    power: number('power'),
    headcount: number('headcount'),
    water: flag('water'),
    heat: flag('heat'),
    docks: flag('docks'),
    activity: shaped(search.get('activity'), /^\d{2}$/),
    mine: flag('mine'),
    after: shaped(search.get('after'), /^[0-9a-f-]{36}$/),
  }
}

export type FilterChange = Readonly<Partial<Record<keyof SiteFilters, string | undefined>>>

/** The address of the list with something changed; a change begins at the first page again. */
export const sitesPath = (filters: FilterChange, change: FilterChange, page = '/sites'): string => {
  const wanted = Object.entries({ ...filters, after: undefined, ...change })
  const search = new URLSearchParams(wanted.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${page}?${search.toString()}`
}
