/** The plan of a year: its lines with what was planned and what came of it, in people, hours and money. */
import { mayEver } from '~/domain/access/policy'
import { yearOf } from '~/domain/calendar/day'
import type { CourseState } from '~/domain/training/course'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import {
  type Actual,
  type CourseRow,
  actualOf,
  coursesQuery,
  plannedYears,
  yearTotals,
} from './course-queries.server'
import type { Line, ListData } from '~/ui/list-page'
import { sheetOf } from './sheet.server'
import { cursorIn, emptyOf, headsOf, named, perPage, writeCursor } from './words.server'

export const toneOfCourse: Readonly<Record<CourseState, Tone>> = {
  draft: 'plain',
  approved: 'info',
  running: 'accent',
  closed: 'good',
}

export const providerName = (row: CourseRow, at: Pick<At, 't'>): string =>
  named({ nameKk: row.providerKk, nameRu: row.providerRu, nameEn: row.providerEn }, at)

/** The year of the address; this year where it names none. */
export const yearIn = ({ url, today }: Pick<At, 'url' | 'today'>): number => {
  const asked = Number(url.searchParams.get('year'))
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : yearOf(today)
}

export const yearChips = async (at: At, path: string) => {
  const now = yearOf(at.today)
  const years = [...new Set([now + 1, now, ...(await plannedYears(at.db)), yearIn(at)])].sort((a, b) => b - a)
  return {
    key: 'year',
    label: at.t('training:field.year'),
    chips: years.map((year) => ({
      to: `${path}?year=${year}`,
      label: String(year),
      current: year === yearIn(at),
    })),
  }
}

const lineOf = (row: CourseRow, actual: Actual, at: At): Line => {
  const { t, format } = at
  const review = row.topicState === 'under-review' ? ` · ${t('training:topic-state.under-review')}` : ''
  return {
    id: row.id,
    cells: [
      { text: named(row, at), to: `/training/plan/${row.id}`, note: providerName(row, at) + review },
      {
        text: t('training:period', { from: format.day(row.startsOn), to: format.day(row.endsOn) }),
        note: t('training:hours', { count: row.hours }),
      },
      {
        text: t('training:of', { some: actual.taken, all: row.seats }),
        note: actual.asked > 0 ? t('training:asked', { count: actual.asked }) : undefined,
      },
      {
        text: format.money(Number(row.budget)),
        note:
          row.spent === null ? undefined : t('training:spent', { money: format.money(Number(row.spent)) }),
      },
      { text: t(`training:course-state.${row.state}`), tone: toneOfCourse[row.state] },
    ],
  }
}

/** Planned against actual, as rows of bars. */
const totalsOf = async (year: number, { db, t, format }: At) => {
  const totals = await yearTotals(db, year)
  const figure = (key: 'seats' | 'hours' | 'budget', value: number): string =>
    key === 'budget' ? format.money(value) : format.number(value)
  return {
    any: totals.lines > 0,
    rows: (['seats', 'hours', 'budget'] as const).map((key) => {
      const [planned, actual] = [totals.planned[key], totals.actual[key]]
      return {
        key,
        name: t(`training:total-of.${key}`),
        share: planned === 0 ? 0 : Math.round((100 * actual) / planned),
        words: t('training:of', { some: figure(key, actual), all: figure(key, planned) }),
      }
    }),
  }
}

export const planPage = async (at: At) => {
  const { db, actor, t, url } = at
  const year = yearIn(at)
  const after = cursorIn(url.searchParams.get('after'))
  const found = await coursesQuery(db, actor, year, after).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const actual = await actualOf(
    db,
    rows.map(({ id }) => id),
  )
  const list: ListData = {
    title: t('training:plan.title', { year }),
    lead: t('training:plan.lead'),
    actions: [
      ...(mayEver(actor, 'course.plan')
        ? [
            {
              to: `/training/plan/new?year=${year}`,
              text: t('training:deed.draft-course'),
              icon: 'plus' as const,
              primary: true,
            },
          ]
        : []),
      {
        to: `/training/plan/file?year=${year}`,
        text: t('training:deed.file'),
        icon: 'download',
        download: true,
      },
    ],
    filters: [await yearChips(at, '/training/plan')],
    lines: {
      heads: headsOf(['topic', 'when', 'seats', '>budget', 'state'], at),
      rows: rows.map((row) => lineOf(row, actual(row.id), at)),
      empty: emptyOf('plan', at),
    },
    firstTo: after ? `/training/plan?year=${year}` : undefined,
    nextTo:
      found.length > perPage && last
        ? `/training/plan?year=${year}&after=${writeCursor({ on: last.startsOn, id: last.id })}`
        : undefined,
    how: t('training:plan.how'),
  }
  return { title: list.title, list, totals: await totalsOf(year, at) }
}

const most = 2_000

export const planFile = async (at: At): Promise<Response> => {
  const { t, format } = at
  const year = yearIn(at)
  const rows = await coursesQuery(at.db, at.actor, year, null, most).execute()
  const actual = await actualOf(
    at.db,
    rows.map(({ id }) => id),
  )
  const heads = [
    'topic',
    'provider',
    'from',
    'to',
    'hours',
    'seats',
    'taken',
    'completed',
    'attended',
    'budget',
    'spent',
    'state',
  ]
  return sheetOf(
    `qadam-training-plan-${year}`,
    heads.map((key) => t(`training:column.${key}`)),
    rows.map((row) => {
      const own = actual(row.id)
      return [
        named(row, at),
        providerName(row, at),
        format.day(row.startsOn),
        format.day(row.endsOn),
        row.hours,
        row.seats,
        own.taken,
        own.completed,
        own.hours,
        Number(row.budget) / 100,
        row.spent === null ? '' : Number(row.spent) / 100,
        t(`training:course-state.${row.state}`),
      ]
    }),
    at.url,
  )
}
