/** The week on one page: what the digest tells, with the ways to settle it. */
import { addDays } from '~/domain/calendar/day'
import { organiserWeek } from '~/features/volunteering/week-queries.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { meetingNote, meetingTitle } from '~/features/meetings/wording.server'
import { nameOf, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { type DigestRows, digestReleaseDays, digestRowsOf } from './digest-rows.server'
import { organiserParts, organiserRows } from './organiser-week.server'
import { deadlineRow, measureRow, noteOf } from './rows.server'
import type { HomeRow } from './view'

/** More than these stand behind the link. */
const shownRows = 8

const parts = ['overdue', 'week', 'meetings', 'waiting', 'window', 'releases', ...organiserParts] as const
type Part = (typeof parts)[number]

const toneOf = {
  overdue: 'bad',
  week: 'warn',
  meetings: 'good',
  waiting: 'info',
  window: 'accent',
  releases: 'plain',
  shifts: 'good',
  attendance: 'warn',
  visits: 'good',
  log: 'warn',
  passes: 'info',
} as const

const headLists: Partial<Record<Part, string>> = {
  overdue: '/plans?only=overdue',
  week: '/plans?only=due',
  waiting: '/plans?only=waiting',
}

/** Where each part stands in full, for a role. */
const allOf = (part: Part, { actor }: At): string => {
  if (part === 'shifts' || part === 'attendance') return '/volunteering'
  if (part === 'visits' || part === 'log' || part === 'passes') return '/volunteering/volunteers'
  if (part === 'releases' || part === 'meetings') return '/calendar'
  if (actor.role === 'social-worker') return `/?list=${part}&whose=mine`
  if (actor.role !== 'institution-head') return part === 'overdue' ? '/?list=overdue' : '/'
  return headLists[part] ?? '/plans'
}

type Row = Pick<HomeRow, 'id' | 'name' | 'to' | 'what' | 'due' | 'deed'>

const meetingRow = (meeting: DigestRows['meetings'][number], at: At): Row => {
  const to = `/people/${meeting.personId}/plan/meetings/${meeting.id}`
  return {
    id: meeting.id,
    name: nameOf(meeting),
    to,
    what: `${meetingTitle(meeting, at.t)} · ${meetingNote(meeting)}`,
    due: { tone: 'plain', text: timingWords(meeting.on, at) },
    deed: { to, text: at.t('common:open'), primary: false },
  }
}

const rowsOf = async (rows: DigestRows, at: At): Promise<Record<Part, Row[]>> => {
  const { db, t, format } = at
  const calendar = await calendarOf(db)
  const ofDue = ({ deadlines, measures }: DigestRows['overdue']): Row[] =>
    [
      ...deadlines.map((each) => ({ on: each.dueOn ?? '', row: deadlineRow(each, calendar, at) })),
      ...measures.map((each) => ({ on: each.dueOn ?? '', row: measureRow(each, at) })),
    ]
      .toSorted((one, other) => (one.on + one.row.id < other.on + other.row.id ? -1 : 1))
      .map(({ row }) => row)
  return {
    ...organiserRows(rows.organiser, at),
    overdue: ofDue(rows.overdue),
    week: ofDue(rows.week),
    meetings: rows.meetings.map((each) => meetingRow(each, at)),
    waiting: ofDue(rows.waiting),
    window: rows.window.map((plan) => ({
      id: plan.id,
      name: nameOf(plan),
      to: `/people/${plan.personId}/plan`,
      what: noteOf(plan, at),
      due: null,
      deed: { to: `/people/${plan.personId}/plan`, text: t('common:open'), primary: false },
    })),
    releases: rows.releases.map((plan) => ({
      id: plan.id,
      name: nameOf(plan),
      to: `/people/${plan.personId}/plan`,
      what: t('home:arrives', { day: format.day(plan.on) }),
      due: { tone: 'plain', text: timingWords(plan.on, at) },
      deed: { to: `/people/${plan.personId}/plan`, text: t('common:open'), primary: false },
    })),
  }
}

/** A part with what stands in it; none where nothing does. */
const partOf = (part: Part, rows: readonly Row[], at: At) =>
  rows.length === 0
    ? []
    : [
        {
          key: part,
          title: at.t(`home:digest.${part}`),
          tone: toneOf[part],
          figure: rows.length > 25 ? '25+' : at.format.number(rows.length),
          rows: rows.slice(0, shownRows),
          allTo: rows.length > shownRows ? allOf(part, at) : null,
        },
      ]

export const digestPageOf = async (at: At) => {
  const { db, actor, today, t, format } = at
  const rows = await rowsOf(await digestRowsOf(db, actor, today), at)
  return {
    title: t('home:digest.title'),
    subtitle: t('home:digest.lead', {
      from: format.day(today),
      to: format.day(addDays(today, 6)),
      days: digestReleaseDays,
    }),
    parts: parts.flatMap((part) => partOf(part, rows[part], at)),
  }
}

/** The week of whoever organises volunteers, and nothing else. */
export const organiserWeekPage = async (at: At) => {
  const { db, actor, today, t, format } = at
  const rows = organiserRows(await organiserWeek(db, actor, today), at)
  return {
    title: t('home:digest.title'),
    subtitle: t('home:digest.span', { from: format.day(today), to: format.day(addDays(today, 6)) }),
    parts: organiserParts.flatMap((part) => partOf(part, rows[part], at)),
  }
}

export type DigestPage = Awaited<ReturnType<typeof digestPageOf>>
