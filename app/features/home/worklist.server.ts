/** The officer's home: overdue, due in a week, waiting for others, newly in the window. */
import { type Day, addDays, addMonths, day, daysBetween, parseDay } from '~/domain/calendar/day'
import { dueSoonDays } from '~/domain/deadlines/status'
import { programmeBeginsOn } from '~/domain/plans/window'
import { calendarOf } from '~/features/plans/calendar.server'
import { nameOf, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type DueCursor,
  type DueRange,
  countDeadlines,
  countMeasures,
  countPeople,
  countPlansInState,
  dueDeadlines,
  dueMeasures,
  perPage,
  plansInState,
  releasesByMonth,
} from './queries.server'
import { deadlineRow, figure, measureRow, noteOf } from './rows.server'
import { type HomeRow, type HomeView, plainHome } from './view'

const lists = ['overdue', 'week', 'waiting', 'window'] as const
type List = (typeof lists)[number]

const topics = {
  housing: { codes: ['DL-07', 'DL-08', 'DL-09'], blocks: ['housing'] },
  work: { codes: ['DL-10', 'DL-11'], blocks: ['work', 'education'] },
  documents: { codes: ['DL-05'], blocks: ['legal'] },
} as const
type Topic = keyof typeof topics
const topicNames = Object.keys(topics) as Topic[]

const whoses = ['mine', 'none'] as const

type Choice = {
  readonly list: List
  readonly topic: Topic | null
  readonly whose: 'mine' | 'none' | null
  readonly after: DueCursor | null
}

const cursorIn = (text: string | null): DueCursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const due = parseDay(first)
  return due && looksLikeId(id) ? { due, id } : null
}

const choiceIn = (search: URLSearchParams): Choice => ({
  list: lists.find((each) => each === search.get('list')) ?? 'overdue',
  topic: topicNames.find((each) => each === search.get('topic')) ?? null,
  whose: whoses.find((each) => each === search.get('whose')) ?? null,
  after: cursorIn(search.get('after')),
})

const pathOf = ({ list, topic, whose }: Choice, after?: string): string => {
  const search = new URLSearchParams({ list })
  if (topic) search.set('topic', topic)
  if (whose) search.set('whose', whose)
  if (after) search.set('after', after)
  return `/?${search.toString()}`
}

const rangeOf = ({ list, topic, whose, after }: Choice, today: Day): DueRange => {
  const whom = { mine: whose === 'mine', unassigned: whose === 'none' }
  const shared = { codes: topic ? topics[topic].codes : null, ...whom, after }
  if (list === 'overdue') return { ...shared, from: null, to: addDays(today, -1), waiting: null }
  if (list === 'waiting') return { ...shared, from: today, to: null, waiting: true }
  return { ...shared, from: today, to: addDays(today, dueSoonDays), waiting: false }
}

type Page = { readonly rows: readonly HomeRow[]; readonly next: string | null }

/** The work of one person stands together, where their most pressing day puts it. */
const byPerson = (rows: readonly HomeRow[]): readonly HomeRow[] => {
  const keys = [...new Set(rows.map((row) => row.to))]
  return keys.flatMap((key) => rows.filter((row) => row.to === key))
}

const dueRows = async (at: At, choice: Choice): Promise<Page> => {
  const { db, actor, today } = at
  const range = rangeOf(choice, today)
  const calendar = await calendarOf(db)
  const deadlines = await dueDeadlines(db, actor, range).execute()
  const blocks = choice.topic ? topics[choice.topic].blocks : null
  const measures =
    choice.list === 'waiting'
      ? []
      : await dueMeasures(db, actor, { ...range, blocks, service: null }).execute()
  const merged = [
    ...deadlines.map((each) => ({ due: each.dueOn ?? today, row: deadlineRow(each, calendar, at) })),
    ...measures.map((each) => ({ due: each.dueOn ?? today, row: measureRow(each, at) })),
  ].sort((one, other) => (one.due + one.row.id < other.due + other.row.id ? -1 : 1))
  const shown = merged.slice(0, perPage)
  const last = shown.at(-1)
  const next = merged.length > perPage && last ? pathOf(choice, `${last.due}_${last.row.id}`) : null
  return { rows: byPerson(shown.map((each) => each.row)), next }
}

const windowRows = async (at: At, choice: Choice): Promise<Page> => {
  const { t, today } = at
  const plans = await plansInState(at.db, at.actor, 'preparing', choice.after).execute()
  const shown = plans.slice(0, perPage)
  const last = shown.at(-1)
  const rows = shown.map((plan): HomeRow => {
    const begins = programmeBeginsOn(plan.endOfTerm, today)
    return {
      id: plan.id,
      name: nameOf(plan),
      to: `/people/${plan.personId}/plan`,
      note: noteOf(plan, at),
      what: t('home:prepare'),
      small: plan.openedBecause === 'arrived-late' ? t('deadlines:late.short') : t('home:before-year'),
      due: { tone: begins < today ? 'bad' : 'plain', text: timingWords(begins, at) },
      deed: { to: `/plans/${plan.id}/draft`, text: t('home:deed.draft'), primary: false },
    }
  })
  return {
    rows,
    next: plans.length > perPage && last ? pathOf(choice, `${last.endOfTerm}_${last.id}`) : null,
  }
}

const tilesFor = async (at: At, choice: Choice): Promise<HomeView['tiles']> => {
  const { db, actor, today, t } = at
  const until = addDays(today, dueSoonDays)
  const deadlines = await countDeadlines(db, actor, today, until).executeTakeFirst()
  const measures = await countMeasures(db, actor, today, until, null).executeTakeFirst()
  const preparing = await countPlansInState(db, actor, 'preparing').executeTakeFirst()
  const counts: Readonly<Record<List, number>> = {
    overdue: Number(deadlines?.overdue ?? 0) + Number(measures?.overdue ?? 0),
    week: Number(deadlines?.soon ?? 0) + Number(measures?.soon ?? 0),
    waiting: Number(deadlines?.waiting ?? 0),
    window: Number(preparing?.count ?? 0),
  }
  const tones = { overdue: 'bad', week: 'warn', waiting: 'info', window: 'accent' } as const
  return lists.map((list) => ({
    to: pathOf({ ...choice, list }),
    figure: figure(counts[list], at),
    label: t(`home:tile.${list}`),
    note: t(`home:tile.${list}-note`),
    tone: tones[list],
    current: choice.list === list,
  }))
}

const chipsFor = (choice: Choice, { t }: At): HomeView['chips'] => [
  ...whoses.map((whose) => ({
    to: pathOf({ ...choice, whose: choice.whose === whose ? null : whose }),
    label: t(`home:chip.${whose}`),
    current: choice.whose === whose,
  })),
  ...topicNames.map((topic) => ({
    to: pathOf({ ...choice, topic: choice.topic === topic ? null : topic }),
    label: t(`home:chip.${topic}`),
    current: choice.topic === topic,
  })),
]

const monthsAhead = (today: Day): Day[] => {
  const first = day(`${today.slice(0, 7)}-01`)
  return Array.from({ length: 12 }, (_, index) => addMonths(first, index))
}

/** Releases of a year as bars: red within a month, amber within three. */
export const releasesOf = async ({ db, actor, t, format, today }: At): Promise<HomeView['releases']> => {
  const rows = await releasesByMonth(db, actor, today).execute()
  const counts = new Map(rows.map((each) => [each.month, Number(each.count)]))
  const bars = monthsAhead(today).map((month) => {
    const away = daysBetween(today, month)
    return {
      key: month.slice(0, 7),
      // Three letters stand apart under narrow bars in every language.
      label: format.month(month).slice(0, 3),
      name: `${format.month(month)} ${month.slice(0, 4)}`,
      value: counts.get(month.slice(0, 7)) ?? 0,
      tone: away < 0 ? ('bad' as const) : away < 62 ? ('warn' as const) : null,
    }
  })
  const count = bars.reduce((sum, each) => sum + each.value, 0)
  return { bars, note: t('home:releases.note', { count }) }
}

/** Everything the officer's home shows. */
export const worklistHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, url } = at
  const choice = choiceIn(url.searchParams)
  const page = choice.list === 'window' ? await windowRows(at, choice) : await dueRows(at, choice)
  const people = await countPeople(db, actor).executeTakeFirst()
  return plainHome({
    lead: t('home:lead.people', { count: Number(people?.count ?? 0) }),
    tiles: await tilesFor(at, choice),
    chips: choice.list === 'window' ? [] : chipsFor(choice, at),
    rows: page.rows,
    nextTo: page.next,
    empty: { title: t(`home:empty.${choice.list}`), text: t(`home:empty.${choice.list}-text`) },
    actions: [
      { to: '/imports', text: t('home:action.import'), primary: false },
      { to: '/people/new', text: t('home:action.register'), primary: true },
    ],
    releases: await releasesOf(at),
  })
}
