/** What a visitor of the job board asks for, as its address carries it: words of work and codes, nothing about anybody. */
import { type OpeningKind, openingKinds } from '~/domain/openings/opening'
import { isCursor } from './cursor'

/** Lowest pay that may be asked for, in thousands of tenge. */
export const payLevels = [100, 150, 200, 300] as const

export type JobFilters = {
  readonly q: string
  /** Two digits of КАТО. */
  readonly region: string | undefined
  /** One digit of ISCO-08. */
  readonly group: string | undefined
  readonly kind: OpeningKind | undefined
  /** Thousands of tenge a month. */
  readonly pay: number | undefined
  /** `1`: nobody asks for experience. */
  readonly learner: '1' | undefined
  /** `1`: no hours at night. */
  readonly day: '1' | undefined
  /** The place of the last job of the page before. */
  readonly after: string | undefined
}

const matching = (shape: RegExp, value: string | null): string | undefined =>
  value !== null && shape.test(value) ? value : undefined

const cursorIn = (value: string | null): string | undefined =>
  value !== null && isCursor(value) ? value : undefined

const flag = (value: string | null): '1' | undefined => (value === '1' ? '1' : undefined)

/** Whatever is not a known value counts as not asked for; a search is cut at 100 characters. */
export const readJobFilters = (search: URLSearchParams): JobFilters => ({
  q: (search.get('q') ?? '').trim().slice(0, 100),
  region: matching(/^\d{2}$/, search.get('region')),
  group: matching(/^\d$/, search.get('group')),
  kind: openingKinds.find((each) => each === search.get('kind')),
  pay: payLevels.find((each) => String(each) === search.get('pay')),
  learner: flag(search.get('learner')),
  day: flag(search.get('day')),
  after: cursorIn(search.get('after')),
})

export type JobFilterChange = Partial<Record<keyof JobFilters, string | undefined>>

/** What follows the address of the board, with something changed: a change begins at the first page again. */
export const jobsQuery = (filters: JobFilters, change: JobFilterChange = {}): string => {
  const { pay, ...words } = filters
  const wanted = Object.entries({
    ...words,
    pay: pay === undefined ? undefined : String(pay),
    after: undefined,
    ...change,
  })
  const search = new URLSearchParams(wanted.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return search.size > 0 ? `?${search.toString()}` : ''
}
