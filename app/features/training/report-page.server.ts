/** The report on psychologists of a year: the figures of the ministry's letter, by institution, in pictures and as a file. */
import { mayEver } from '~/domain/access/policy'
import { type StaffFigures, budgetPerPost, coverageOf, totalOf } from '~/domain/training/report'
import type { At } from '~/platform/guard.server'
import type { Cell, Lines } from '~/ui/list-page'
import { yearChips, yearIn } from './plan-page.server'
import { type PlaceFigures, figuresByPlace, hoursByTopic, moneyOf, reportDay } from './report-queries.server'
import { sheetOf } from './sheet.server'
import { institutionsWithin } from './staff-queries.server'
import { emptyOf, headsOf, institutionName, named } from './words.server'

const columns = [
  'posts',
  'attested',
  'civilian',
  'filled',
  'graduates',
  'upskilled',
  'trained',
  'hours',
] as const

type Place = PlaceFigures & { readonly name: string }

/** Institutions by their names, then the probation service. */
const placesOf = async (at: At, year: number): Promise<Place[]> => {
  const { db, actor, t, format, today } = at
  const rows = await figuresByPlace(db, actor, year, today)
  const names = new Map(
    (await institutionsWithin(db, actor, 'training.report')).map((row) => [row.id, institutionName(row, at)]),
  )
  return rows
    .map((row) => ({ ...row, name: names.get(row.place) ?? t('training:service.probation') }))
    .sort((one, other) =>
      one.place === 'probation' ? 1 : other.place === 'probation' ? -1 : format.compare(one.name, other.name),
    )
}

const shareWords = (figures: StaffFigures): string => {
  const share = coverageOf(figures)
  return share === null ? '–' : `${share} %`
}

const cellsOf = (name: string, figures: StaffFigures, at: At): Cell[] => [
  { text: name },
  ...columns.map((key) => ({ text: at.format.number(figures[key]) })),
  { text: shareWords(figures) },
]

const linesOf = (places: readonly Place[], at: At): Lines => {
  const inside = totalOf(places.filter(({ place }) => place !== 'probation'))
  const many = places.filter(({ place }) => place !== 'probation').length > 1
  return {
    heads: headsOf(['place', ...columns.map((key) => `>${key}`), '>coverage'], at),
    rows: [
      ...(many ? [{ id: 'all', cells: cellsOf(at.t('training:all-institutions'), inside, at) }] : []),
      ...places.map((row) => ({ id: row.place, cells: cellsOf(row.name, row, at) })),
    ],
    empty: emptyOf('report', at),
  }
}

/** The figures that the letter of 2021 gives, each as it stands on the day of the report. */
const tilesOf = async (places: readonly Place[], year: number, at: At) => {
  const { t, format, actor } = at
  const inside = totalOf(places.filter(({ place }) => place !== 'probation'))
  const outside = places.find(({ place }) => place === 'probation')
  const fact = (key: string, value: string) => ({ name: t(`training:report.fact.${key}`), value })
  const money = await moneyOf(at.db, year)
  const each = budgetPerPost(money.budget, inside.posts)
  return [
    fact('posts', format.number(inside.posts)),
    fact('attested', format.number(inside.attested)),
    fact('civilian', format.number(inside.civilian)),
    fact('graduates', format.number(inside.graduates)),
    fact('upskilled', format.number(inside.upskilled)),
    ...(outside ? [fact('probation', format.number(outside.posts))] : []),
    ...(mayEver(actor, 'course.plan')
      ? [
          fact('budget', format.money(money.budget)),
          fact('spent', format.money(money.spent)),
          ...(each === null ? [] : [fact('per-post', format.money(each))]),
        ]
      : []),
  ]
}

/** A chart shows so many institutions; the table below has them all. */
const mostBars = 100

export const reportPage = async (at: At) => {
  const { db, actor, t, format, today } = at
  const year = yearIn(at)
  const places = await placesOf(at, year)
  const topics = await hoursByTopic(db, actor, year)
  return {
    title: t('training:report.title', { year }),
    lead: t('training:report.lead', { day: format.day(reportDay(year, today)) }),
    actions: (['xlsx', 'csv'] as const).map((kind) => ({
      to: `/training/report/file?year=${year}${kind === 'csv' ? '&as=csv' : ''}`,
      text: t(`training:deed.file-${kind}`),
      icon: 'download' as const,
      download: true,
    })),
    filters: [await yearChips(at, '/training/report')],
    facts: await tilesOf(places, year, at),
    coverage: places
      .filter(({ filled }) => filled > 0)
      .slice(0, mostBars)
      .map((row) => ({
        key: row.place,
        name: row.name,
        values: [row.trained, row.filled - row.trained],
        figure: shareWords(row),
      })),
    topics: topics.map((row) => ({
      key: row.topicId ?? 'none',
      name:
        row.nameKk !== null && row.nameRu !== null && row.nameEn !== null
          ? named({ nameKk: row.nameKk, nameRu: row.nameRu, nameEn: row.nameEn }, at)
          : t('training:topic-none'),
      values: [row.hours],
      figure: t('training:hours', { count: row.hours }),
    })),
    lines: linesOf(places, at),
  }
}

/** Money of the plan in whole tenge: the country's, and so of all institutions together; empty in the row of one. */
const moneyCells = async (places: readonly Place[], year: number, { db }: At) => {
  const money = await moneyOf(db, year)
  const each = budgetPerPost(money.budget, totalOf(places).posts)
  return [money.budget / 100, money.spent / 100, each === null ? '' : each / 100]
}

export const reportFile = async (at: At): Promise<Response> => {
  const { t } = at
  const year = yearIn(at)
  const places = await placesOf(at, year)
  const inside = places.filter(({ place }) => place !== 'probation')
  const plans = mayEver(at.actor, 'course.plan')
  const nothing = plans ? ['', '', ''] : []
  const money = plans ? await moneyCells(inside, year, at) : []
  const rowOf = (name: string, figures: StaffFigures, more: readonly (string | number)[] = nothing) => [
    name,
    ...columns.map((key) => figures[key]),
    coverageOf(figures) ?? '',
    ...more,
  ]
  return sheetOf(
    `qadam-psychologists-${year}`,
    ['place', ...columns, 'coverage', ...(plans ? ['budget', 'spent', 'per-post'] : [])].map((key) =>
      t(`training:column.${key}`),
    ),
    [
      ...(plans || inside.length > 1 ? [rowOf(t('training:all-institutions'), totalOf(inside), money)] : []),
      ...places.map((row) => rowOf(row.name, row)),
    ],
    at.url,
  )
}
