/** Filters of the list of openings, as its address carries them: coded values only. */
import {
  type Channel,
  type OpeningKind,
  type OpeningState,
  channels,
  openingKinds,
  openingStates,
} from '~/domain/openings/opening'

const among = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((each) => each === value)

export type OpeningFilters = {
  readonly kind: OpeningKind | undefined
  readonly channel: Channel | undefined
  readonly state: OpeningState | undefined
  /** Two digits of КАТО. */
  readonly region: string | undefined
  /** `1`: of the reader's own institution or region. */
  readonly mine: '1' | undefined
  readonly organisation: string | undefined
  /** The last opening of the page before. */
  readonly after: string | undefined
}

/** Anything that is not a known value counts as not asked for; `state=all` means every state, none means `usual`. */
export const readOpeningFilters = (
  search: URLSearchParams,
  usual: OpeningState | undefined,
): OpeningFilters => {
  const region = search.get('region')
  return {
    kind: among(openingKinds, search.get('kind')),
    channel: among(channels, search.get('channel')),
    state: search.get('state') === 'all' ? undefined : (among(openingStates, search.get('state')) ?? usual),
    region: region && /^\d{2}$/.test(region) ? region : undefined,
    mine: search.get('mine') === '1' ? '1' : undefined,
    organisation: search.get('organisation') ?? undefined,
    after: search.get('after') ?? undefined,
  }
}

export type FilterChange = Readonly<Partial<Record<keyof OpeningFilters, string | undefined>>>

/** The address of the list with something changed; a change begins at the first page again. */
export const openingsPath = (filters: FilterChange, change: FilterChange): string => {
  const wanted = Object.entries({ ...filters, state: filters.state ?? 'all', after: undefined, ...change })
  const search = new URLSearchParams(wanted.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `/openings?${search.toString()}`
}
