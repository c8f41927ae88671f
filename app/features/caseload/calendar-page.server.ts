/** A month of work on one sheet, and the week that was chosen, day by day. */
import { type Day, addMonths, dateOf, parseDay } from '~/domain/calendar/day'
import { firstOfMonth, weekOf, weeksOfMonth } from '~/domain/calendar/month'
import { meetingNote, meetingTitle } from '~/features/meetings/wording.server'
import { deedPathOf, measureTitle, nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { countDays, itemsOf, mostItems } from './calendar-queries.server'
import type { Span } from './span.server'

const kinds = ['deadlines', 'measures', 'meetings', 'releases'] as const
type Kind = (typeof kinds)[number]

const toneOf = { deadlines: 'bad', measures: 'accent', meetings: 'good', releases: 'info' } as const

type Choice = { readonly on: Day; readonly mine: boolean }

const choiceIn = ({ url, today }: At): Choice => ({
  on: parseDay(url.searchParams.get('day') ?? '') ?? today,
  mine: url.searchParams.get('whose') === 'mine',
})

const pathOf = ({ on, mine }: Choice): string => `/calendar?day=${on}${mine ? '&whose=mine' : ''}`

type Counts = Readonly<Record<Kind, ReadonlyMap<string, number>>>

const countsOf = async (at: At, span: Span): Promise<Counts> => {
  const queries = countDays(at.db, at.actor, span)
  const read = async (...parts: readonly (keyof typeof queries)[]) => {
    const counts = new Map<string, number>()
    for (const part of parts)
      for (const { on, count } of await queries[part].execute())
        counts.set(String(on), (counts.get(String(on)) ?? 0) + Number(count))
    return counts
  }
  return {
    deadlines: await read('deadlines'),
    measures: await read('measures'),
    meetings: await read('meetings', 'handoverMeetings', 'interviews'),
    releases: await read('releases'),
  }
}

const monthOf = (at: At, choice: Choice, counts: Counts) => {
  const { t, format, today } = at
  const week = new Set(weekOf(choice.on))
  const month = choice.on.slice(0, 7)
  return weeksOfMonth(choice.on).map((days) => ({
    key: days[0] ?? '',
    days: days.map((each) => {
      const marks = kinds
        .map((kind) => ({ kind, count: counts[kind].get(each) ?? 0 }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => ({
          key: kind,
          figure: format.number(count),
          tone: kind === 'deadlines' && each >= today ? ('warn' as const) : toneOf[kind],
          label: t(`calendar:count.${kind}`, { count }),
        }))
      return {
        key: each,
        to: pathOf({ ...choice, on: each }),
        number: String(dateOf(each)),
        name: [format.longDay(each), ...marks.map(({ label }) => label)].join(', '),
        marks,
        isToday: each === today,
        isChosen: week.has(each),
        isOutside: each.slice(0, 7) !== month,
      }
    }),
  }))
}

const meetingRows = async (at: At, span: Span) => {
  const { t, db, actor } = at
  const queries = itemsOf(db, actor, span)
  const own = (await queries.meetings.execute()).map((row) => ({
    id: row.id,
    on: row.on as Day | null,
    kind: 'meetings' as const,
    name: nameOf(row),
    what: meetingTitle(row, t),
    note: meetingNote(row),
    to: `/people/${row.personId}/plan/meetings/${row.id}`,
  }))
  const handed = (await queries.handoverMeetings.execute()).map((row) => ({
    id: row.id,
    on: row.on,
    kind: 'meetings' as const,
    name: nameOf(row),
    what: [t('calendar:handover-meeting'), row.meetingAt].filter(Boolean).join(', '),
    note: row.meetingPlace ?? '',
    to: `/handovers/${row.id}`,
  }))
  const interviews = (await queries.interviews.execute()).map((row) => ({
    id: row.id,
    on: row.on as Day | null,
    kind: 'meetings' as const,
    name: nameOf(row),
    what: `${t('interviews:one')}, ${row.startsAt.slice(11)}`,
    note: [row.opening, row.place].filter(Boolean).join(' · '),
    to: `/interviews/${row.id}`,
  }))
  return [own, handed, interviews]
}

const itemRows = async (at: At, span: Span) => {
  const { t, db, actor } = at
  const queries = itemsOf(db, actor, span)
  const deadlines = (await queries.deadlines.execute()).map((row) => ({
    id: row.id,
    on: row.on,
    kind: 'deadlines' as const,
    name: nameOf(row),
    what: t(`deadlines:code.${row.code}.short`),
    note: row.code,
    to: deedPathOf(row.planId, row.code, row.state),
  }))
  const measures = (await queries.measures.execute()).map((row) => ({
    id: row.id,
    on: row.on,
    kind: 'measures' as const,
    name: nameOf(row),
    what: measureTitle(row, t),
    note: t(`plan-rules:service.${row.service}`),
    to: `/plans/${row.planId}/measures/${row.id}`,
  }))
  const released = (await queries.releases.execute()).map((row) => ({
    id: row.id,
    on: row.on,
    kind: 'releases' as const,
    name: nameOf(row),
    what: t('calendar:release'),
    note: t(`plan-rules:state.${row.state}`),
    to: `/people/${row.personId}/plan`,
  }))
  const meetings = await meetingRows(at, span)
  const isCut = [deadlines, measures, released, ...meetings].some((each) => each.length === mostItems)
  return { rows: [...released, ...meetings.flat(), ...deadlines, ...measures], isCut }
}

const weekRows = async (at: At, choice: Choice) => {
  const { t, format, today } = at
  const days = weekOf(choice.on)
  const [from = choice.on, to = choice.on] = [days[0], days.at(-1)]
  const { rows, isCut } = await itemRows(at, { from, to, mine: choice.mine })
  return {
    isCut,
    days: days.map((each) => ({
      key: each,
      title: format.weekday(each),
      isToday: each === today,
      rows: rows
        .filter((row) => row.on === each)
        .map(({ on: _, kind, ...row }) => ({
          ...row,
          kind: t(`calendar:kind.${kind}`),
          tone: kind === 'deadlines' && each >= today ? ('warn' as const) : toneOf[kind],
        })),
    })),
  }
}

/** People of one's own are told apart where somebody may have any. */
const hasOwn = new Set(['social-worker', 'detachment-head', 'psychologist'])

export const calendarPageOf = async (at: At) => {
  const { t, format, actor, today } = at
  const choice = choiceIn(at)
  const first = firstOfMonth(choice.on)
  const shown = weeksOfMonth(choice.on).flat()
  const span = { from: shown[0] ?? first, to: shown.at(-1) ?? first, mine: choice.mine }
  const counts = await countsOf(at, span)
  return {
    title: t('calendar:title'),
    month: format.longMonth(first),
    previousTo: pathOf({ ...choice, on: addMonths(first, -1) }),
    nextTo: pathOf({ ...choice, on: addMonths(first, 1) }),
    todayTo: pathOf({ ...choice, on: today }),
    chips: hasOwn.has(actor.role)
      ? [
          {
            to: pathOf({ ...choice, mine: !choice.mine }),
            label: t('plans:filter.mine'),
            current: choice.mine,
          },
        ]
      : [],
    heads: weekOf(today).map((each) => ({
      key: String(weekOf(today).indexOf(each) + 1),
      short: format.weekdayShort(each),
      long: format.weekdayName(each),
    })),
    weeks: monthOf(at, choice, counts),
    legend: kinds.map((kind) => ({ key: kind, tone: toneOf[kind], label: t(`calendar:kind.${kind}`) })),
    week: await weekRows(at, choice),
  }
}

export type CalendarPage = Awaited<ReturnType<typeof calendarPageOf>>
