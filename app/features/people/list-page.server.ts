/** What the list of people shows: a page of it, or the answer to a search. */
import { mayEver, reachOf } from '~/domain/access/policy'
import { type At, notFound } from '~/platform/guard.server'
import type { Chip } from '~/ui/chips'
import type { FilterRow } from '~/ui/filters'
import { institutionOptions } from './choices.server'
import { filterRows } from './filter-chips.server'
import { type PeopleFilters, isNarrowed, listPath, readFilters, sorts } from './filters'
import { countLimit, countPeople, listPeople } from './list.server'
import type { InstitutionFilterProps } from './institution-filter'
import { type PersonLine, personLine } from './rows.server'
import { findSearch, searchLimit, searchPeople } from './search.server'

const sortLinks = (filters: PeopleFilters, { t }: At): Chip[] =>
  sorts.map((sort) => ({
    to: listPath(filters, { sort }),
    label: t(`people:sort.${sort}`),
    current: filters.sort === sort,
  }))

const countWords = (count: number, { t, format }: At): string =>
  count > countLimit
    ? t('people:count-more', { number: format.number(countLimit) })
    : t('people:count', { count, number: format.number(count) })

type Shown = {
  /** What was searched for; null when the list itself is shown. */
  readonly query: string | null
  readonly people: readonly PersonLine[]
  readonly status: string
  readonly filters: readonly FilterRow[]
  /** For readers of many institutions only. */
  readonly institutions: InstitutionFilterProps | null
  readonly clearTo: string | null
  readonly previousTo: string | null
  readonly nextTo: string | null
}

const institutionFilter = async (at: At, filters: PeopleFilters): Promise<InstitutionFilterProps | null> => {
  if (reachOf(at.actor, 'person.list') !== 'all') return null
  const others = new URL(listPath(filters, { institutionId: null, detachmentId: null }), at.url).searchParams
  return {
    options: await institutionOptions(at.db, at),
    current: filters.institutionId ?? '',
    kept: [...others],
  }
}

const pageOfList = async (at: At): Promise<Shown> => {
  const { db, actor, today, url } = at
  const filters = readFilters(url.searchParams)
  const [page, count, rows, institutions] = await Promise.all([
    listPeople(db, actor, filters, today),
    countPeople(db, actor, filters, today),
    filterRows(db, actor, filters, at),
    institutionFilter(at, filters),
  ])
  return {
    query: null,
    people: page.rows.map((row) => personLine(row, at)),
    status: countWords(count, at),
    filters: [...rows, { key: 'sort', label: at.t('people:sort.label'), chips: sortLinks(filters, at) }],
    institutions,
    clearTo: isNarrowed(filters) ? '/people' : null,
    previousTo: page.previous ? listPath(filters, { before: page.previous }) : null,
    nextTo: page.next ? listPath(filters, { after: page.next }) : null,
  }
}

const pageOfSearch = async (at: At, searchId: string): Promise<Shown> => {
  const query = await findSearch(at.db, at.actor, searchId)
  if (query === undefined) throw notFound()
  const found = await searchPeople(at.db, at.actor, query)
  return {
    query,
    people: found.map((row) => personLine(row, at)),
    status:
      found.length === searchLimit
        ? at.t('people:found-more', { count: searchLimit })
        : at.t('people:found', { count: found.length }),
    filters: [],
    institutions: null,
    clearTo: '/people',
    previousTo: null,
    nextTo: null,
  }
}

export const peoplePage = async (at: At) => {
  const search = at.url.searchParams.get('search')
  return {
    title: at.t('people:title'),
    mayRegister: mayEver(at.actor, 'person.register'),
    ...(search === null ? await pageOfList(at) : await pageOfSearch(at, search)),
  }
}
