/** The page of the readiness worklist: filters from the address, rows in words, the file. */
import type { At } from '~/platform/guard.server'
import type { FilterRow } from '~/ui/filters'
import {
  type ReadinessFilter,
  exportLimit,
  lackings,
  readinessFilterIn,
  readinessLines,
  readinessPageSize,
  readinessQuery,
  windows,
} from './readiness-list.server'

const pathOf = ({ lacking, months }: ReadinessFilter, page = '/readiness', after?: string): string => {
  const search = new URLSearchParams({ lacking, months, ...(after ? { after } : {}) })
  return `${page}?${search.toString()}`
}

const filterRows = (filter: ReadinessFilter, { t }: At): readonly FilterRow[] => [
  {
    key: 'lacking',
    label: t('people:readiness.lacking'),
    chips: lackings.map((lacking) => ({
      to: pathOf({ ...filter, lacking }),
      label: t(lacking === 'identity' ? 'people:readiness.identity' : `vocabulary:document.${lacking}`),
      current: filter.lacking === lacking,
    })),
  },
  {
    key: 'months',
    label: t('people:readiness.within'),
    chips: windows.map((months) => ({
      to: pathOf({ ...filter, months }),
      label: t('people:readiness.months', { count: Number(months) }),
      current: filter.months === months,
    })),
  },
]

export const readinessPage = async (at: At) => {
  const { db, actor, today, t, url } = at
  const filter = readinessFilterIn(url.searchParams)
  const found = await readinessQuery(db, actor, filter, today).execute()
  const rows = found.slice(0, readinessPageSize)
  const last = rows.at(-1)
  return {
    title: t('people:readiness.title'),
    filters: filterRows(filter, at),
    rows: await readinessLines(db, rows, filter.lacking, at),
    fileTo: pathOf(filter, '/readiness.csv'),
    firstTo: filter.after ? pathOf(filter) : null,
    nextTo:
      found.length > readinessPageSize && last
        ? pathOf(filter, '/readiness', `${last.endOfTerm}_${last.id}`)
        : null,
  }
}

/** A leading sign would be read as a formula by a spreadsheet. */
const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** What the list shows, as far as `exportLimit` rows: text with a mark that lets a spreadsheet read Kazakh letters. */
export const readinessFile = async (at: At): Promise<Response> => {
  const { db, actor, today, t, url } = at
  const filter = { ...readinessFilterIn(url.searchParams), after: null }
  const rows = await readinessQuery(db, actor, filter, today, exportLimit).execute()
  const lines = await readinessLines(db, rows, filter.lacking, at)
  const heads = ['person', 'place', 'paper', 'state', 'release', 'due'].map((key) =>
    t(`people:readiness.column.${key}`),
  )
  const cells = lines.map((line) => [
    line.name,
    line.note,
    line.paper,
    line.state,
    line.release,
    line.due?.day ?? '',
  ])
  const text = [heads, ...cells].map((row) => row.map(cellOf).join(';')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="qadam-readiness.csv"',
    },
  })
}
