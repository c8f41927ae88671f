/** Filters of the overview of employers and of the register of contracts, as their addresses carry them. */
import { type Light, lights } from '~/domain/employers/light'
import { type ContractState, contractStates } from '~/domain/employers/contract'

export const endFilters = ['lapsed', 'ending', 'running', 'none'] as const
export type EndFilter = (typeof endFilters)[number]

const among = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((each) => each === value)

/** `after` is the last row of the page before: a day and an id. */
export type Cursor = { readonly day: string; readonly id: string }

const cursorIn = (search: URLSearchParams): Cursor | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(search.get('after') ?? '')
  return found?.[1] && found[2] ? { day: found[1], id: found[2] } : undefined
}

export const cursorText = ({ day, id }: Cursor): string => `${day}.${id}`

export type OverviewFilters = {
  readonly light: Light | undefined
  readonly end: EndFilter | undefined
  readonly region: string | undefined
}

export const readOverviewFilters = (
  search: URLSearchParams,
): OverviewFilters & { readonly after: Cursor | undefined } => {
  const region = search.get('region')
  return {
    light: among(lights, search.get('light')),
    end: among(endFilters, search.get('end')),
    region: region && /^\d{2}$/.test(region) ? region : undefined,
    after: cursorIn(search),
  }
}

export const contractLists = ['ending', ...contractStates] as const
export type ContractList = 'ending' | ContractState

export const readContractFilters = (search: URLSearchParams) => ({
  list: among(contractLists, search.get('list')),
  after: cursorIn(search),
})
