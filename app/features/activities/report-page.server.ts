/** The report on activities of a year, on a page, on paper and as a file. */
import { reachOf } from '~/domain/access/policy'
import type { Tally } from '~/domain/activities/report'
import { yearOf } from '~/domain/calendar/day'
import { sheetOf } from '~/features/training/sheet.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Line, Lines } from '~/ui/list-page'
import { institutionsToChoose } from './queries.server'
import { type ReportRow, figuresOf } from './report-figures.server'
import type { ReportFilter } from './report-queries.server'
import { activitiesWords, emptyOf, headsOf, institutionName, peopleWords, trailOf } from './words.server'

const filterIn = ({ url, today, actor }: At): ReportFilter => {
  const asked = Number(url.searchParams.get('year'))
  const institution = url.searchParams.get('institution') ?? ''
  return {
    year: Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : yearOf(today),
    institutionId:
      reachOf(actor, 'activity.report') === 'all' && looksLikeId(institution) ? institution : null,
  }
}

const addressOf = (path: string, { year, institutionId }: ReportFilter, as?: 'csv'): string =>
  `${path}?${new URLSearchParams({
    year: String(year),
    ...(institutionId ? { institution: institutionId } : {}),
    ...(as ? { as } : {}),
  })}`

const shownYears = 5

const yearChips = (filter: ReportFilter, { t, today }: At) => {
  const now = yearOf(today)
  const years = Array.from({ length: shownYears }, (_, at) => now - at)
  return {
    key: 'year',
    label: t('activities:filter.year'),
    chips: [...new Set([...years, filter.year])].map((year) => ({
      to: addressOf('/activities/report', { ...filter, year }),
      label: String(year),
      current: year === filter.year,
    })),
  }
}

const institutionPick = async (filter: ReportFilter, at: At) => {
  const { t, actor, db } = at
  if (reachOf(actor, 'activity.report') !== 'all') return []
  return [
    {
      name: 'institution',
      label: t('activities:filter.institution'),
      every: t('activities:every-institution'),
      current: filter.institutionId ?? '',
      options: (await institutionsToChoose(db)).map((row) => ({
        value: row.id,
        label: institutionName(row, at),
      })),
    },
  ]
}

const cellsOf = (name: string, { activities, audience }: Tally, at: At): Line['cells'] => [
  { text: name },
  { text: at.format.number(activities) },
  { text: peopleWords(audience, at) },
]

const linesOf = (key: string, rows: readonly ReportRow[], at: At): Lines => ({
  heads: headsOf([key, '>activities', '>audience'], at),
  rows: rows.map(({ id, name, tally }) => ({ id, cells: cellsOf(name, tally, at) })),
  empty: emptyOf('report', at),
})

export const reportPage = async (at: At) => {
  const { t } = at
  const filter = filterIn(at)
  const { total, withPartner, sentences, tables } = await figuresOf(filter, at)
  const fact = (key: string, value: string) => ({ name: t(`activities:report.${key}`), value })
  return {
    title: t('activities:report.title', { year: filter.year }),
    lead: t('activities:report.lead'),
    trail: trailOf(at),
    actions: ([undefined, 'csv'] as const).map((as) => ({
      to: addressOf('/activities/report/file', filter, as),
      text: t(`activities:deed.file-${as ?? 'xlsx'}`),
      icon: 'download' as const,
      download: true,
    })),
    filters: [yearChips(filter, at)],
    kept: [['year', String(filter.year)]],
    picks: await institutionPick(filter, at),
    facts: [
      fact('total', activitiesWords(total.activities, at)),
      fact('reached', peopleWords(total.audience, at)),
      fact('with-partner', activitiesWords(withPartner.activities, at)),
    ],
    sentences,
    tables: tables.map(({ key, rows }) => ({
      key,
      title: t(`activities:report.by-${key}`),
      lines: linesOf(key, rows, at),
    })),
  }
}

export type ReportPage = Awaited<ReturnType<typeof reportPage>>

/** The same figures as rows; how surely the audience is known stands in a column of its own. */
export const reportFile = async (at: At): Promise<Response> => {
  const { t } = at
  const filter = filterIn(at)
  const { total, tables } = await figuresOf(filter, at)
  const rowOf = (part: string, name: string, { activities, audience }: Tally) => [
    part,
    name,
    activities,
    t(`activities:certainty.${audience.certainty}`),
    audience.count,
  ]
  return sheetOf(
    `qadam-activities-${filter.year}`,
    ['part', 'name', 'activities', 'certainty', 'audience'].map((key) => t(`activities:column.${key}`)),
    [
      rowOf(t('activities:report.total'), '', total),
      ...tables.flatMap(({ key, rows }) =>
        rows.map(({ name, tally }) => rowOf(t(`activities:report.by-${key}`), name, tally)),
      ),
    ],
    at.url,
  )
}
