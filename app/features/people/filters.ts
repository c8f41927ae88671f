/** What the list of people may be narrowed to: coded values only, so that an address can be shared. */
import { type Standing, standings } from '~/domain/people/person'

export const termWindows = ['30', '90', '365'] as const
export type TermWindow = (typeof termWindows)[number]

/** Those that a column answers stand before those that other tables must be asked for. */
export const attentionCodes = ['mine', 'overdue', 'no-housing', 'no-plan', 'no-document'] as const
export type Attention = (typeof attentionCodes)[number]

export const sorts = ['name', 'term', 'due'] as const
export type PeopleSort = (typeof sorts)[number]

export type PeopleFilters = {
  readonly standing: Standing | null
  /** End of term within so many days from today. */
  readonly term: TermWindow | null
  readonly attention: readonly Attention[]
  readonly institutionId: string | null
  readonly detachmentId: string | null
  readonly sort: PeopleSort
  /** The person after or before whom the page starts. */
  readonly after: string | null
  readonly before: string | null
}

const oneOf = <const T extends string>(options: readonly T[], value: string | null): T | null =>
  options.find((each) => each === value) ?? null

const idShape = /^[0-9a-f-]{36}$/

const idOf = (value: string | null): string | null => (value && idShape.test(value) ? value : null)

/** Who asks for those soon to be released, or for what is overdue, wants the nearest or the oldest first. */
const usualSort = (filters: Pick<PeopleFilters, 'term' | 'attention'>): PeopleSort =>
  filters.term ? 'term' : filters.attention.includes('overdue') ? 'due' : 'name'

/** Reads filters from an address; what is not ours is left out. */
export const readFilters = (params: URLSearchParams): PeopleFilters => {
  const term = oneOf(termWindows, params.get('term'))
  const attention = attentionCodes.filter((code) => params.getAll('only').includes(code))
  return {
    standing: oneOf(standings, params.get('standing')),
    term,
    attention,
    institutionId: idOf(params.get('institution')),
    detachmentId: idOf(params.get('detachment')),
    sort: oneOf(sorts, params.get('sort')) ?? usualSort({ term, attention }),
    after: idOf(params.get('after')),
    before: idOf(params.get('before')),
  }
}

/** The address of the list with some filters changed; a change of filters starts at the first page. */
export const listPath = (filters: PeopleFilters, change: Partial<PeopleFilters> = {}): string => {
  const merged = { ...filters, after: null, before: null, ...change }
  // An order that came with its filter goes with it.
  const kept = filters.sort === usualSort(filters) ? usualSort(merged) : filters.sort
  const next = { ...merged, sort: change.sort ?? kept }
  const query = new URLSearchParams()
  const put = (name: string, value: string | null): void => {
    if (value !== null) query.append(name, value)
  }
  put('standing', next.standing)
  put('term', next.term)
  for (const each of next.attention) put('only', each)
  put('institution', next.institutionId)
  put('detachment', next.detachmentId)
  put('sort', next.sort === usualSort(next) ? null : next.sort)
  put('after', next.after)
  put('before', next.before)
  const text = query.toString()
  return text === '' ? '/people' : `/people?${text}`
}

/** True when the list is narrowed at all. */
export const isNarrowed = (filters: PeopleFilters): boolean =>
  filters.standing !== null ||
  filters.term !== null ||
  filters.attention.length > 0 ||
  filters.institutionId !== null ||
  filters.detachmentId !== null
