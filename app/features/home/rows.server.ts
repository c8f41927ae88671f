/** Turns what the queries found into rows with words and deeds. */
import type { Day } from '~/domain/calendar/day'
import { daysBetween } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import type { Calendar } from '~/domain/calendar/holidays'
import { housingAnswer } from '~/domain/law/parameters'
import { dueSoonDays } from '~/domain/deadlines/status'
import { ruleOf } from '~/domain/deadlines/rules'
import type { At } from '~/platform/guard.server'
import {
  citeWords,
  codeOf,
  deedPathOf,
  measureTitle,
  nameOf,
  timingWords,
} from '~/features/plans/wording.server'
import type { dueDeadlines, dueMeasures } from './queries.server'
import type { HomeRow } from './view'

export type DeadlineItem = Awaited<ReturnType<ReturnType<typeof dueDeadlines>['execute']>>[number]
export type MeasureItem = Awaited<ReturnType<ReturnType<typeof dueMeasures>['execute']>>[number]

/** "отряд 3 · до 10.12.2026". */
export const noteOf = (
  row: { readonly detachment: string | null; readonly endOfTerm: Day | null },
  { t, format }: Pick<At, 't' | 'format'>,
): string =>
  [
    row.detachment ? t('plans:list.detachment', { number: row.detachment }) : '',
    row.endOfTerm ? t('plans:list.until', { day: format.day(row.endOfTerm) }) : '',
  ]
    .filter((each) => each !== '')
    .join(' · ')

export const dueOf = (due: Day | null, at: At): HomeRow['due'] => {
  const text = timingWords(due, at)
  if (!due) return { tone: 'plain', text }
  if (due < at.today) return { tone: 'bad', text }
  return { tone: daysBetween(at.today, due) <= dueSoonDays ? 'warn' : 'plain', text }
}

const waitingWords = (since: Day, calendar: Calendar, { t, today }: At): HomeRow['due'] => ({
  tone: 'info',
  text: t('deadlines:timing.waiting', {
    passed: workingDaysBetween(since, today, calendar),
    of: housingAnswer.on(today),
  }),
})

/** The verb on the button, by what the deed is. */
const verbs: Readonly<Record<string, string>> = {
  'DL-02': 'take',
  'DL-03': 'send',
  'DL-04': 'send',
  'DL-07': 'send',
  'DL-08': 'answer',
  'DL-10': 'send',
  'DL-11': 'answer',
  'DL-12': 'send',
  'DL-13': 'send',
  'DL-14': 'send',
  'DL-16': 'send',
}

/** DL-04 is settled by the plan's own steps until it may be sent. */
const deedOf = (row: DeadlineItem, at: At): HomeRow['deed'] => {
  const isOverdue = row.dueOn !== null && row.dueOn < at.today
  if (row.code === 'DL-04' && row.state !== 'approved')
    return { to: `/people/${row.personId}/plan`, text: at.t('home:deed.continue'), primary: isOverdue }
  return {
    to: deedPathOf(row.planId, row.code, row.state),
    text: at.t(`home:deed.${verbs[row.code] ?? 'settle'}`),
    primary: isOverdue,
  }
}

export const deadlineRow = (row: DeadlineItem, calendar: Calendar, at: At): HomeRow => {
  const isWaiting = row.waitingSince !== null && row.dueOn !== null && row.dueOn >= at.today
  const rule = ruleOf[codeOf(row)]
  return {
    id: row.id,
    name: nameOf(row),
    to: `/people/${row.personId}/plan`,
    note: noteOf(row, at),
    what:
      row.applies === 'unknown'
        ? at.t(`deadlines:ask.${row.code}`)
        : at.t(`deadlines:code.${row.code}.short`),
    small: `${row.code} · ${citeWords(rule.cites.slice(0, 1), at.t)}`,
    due: isWaiting && row.waitingSince ? waitingWords(row.waitingSince, calendar, at) : dueOf(row.dueOn, at),
    deed: deedOf(row, at),
  }
}

export const measureRow = (row: MeasureItem, at: At): HomeRow => ({
  id: row.id,
  name: nameOf(row),
  to: `/people/${row.personId}/plan`,
  note: noteOf(row, at),
  what: measureTitle(row, at.t),
  small: at.t(`plan-rules:service.${row.service}`),
  due: dueOf(row.dueOn, at),
  deed: {
    to: `/plans/${row.planId}/measures/${row.id}`,
    text: at.t('home:deed.report'),
    primary: row.dueOn !== null && row.dueOn < at.today,
  },
})

/** A tile's figure as the language writes it. */
export const figure = (count: number | undefined, { format }: Pick<At, 'format'>): string =>
  format.number(Number(count ?? 0))
