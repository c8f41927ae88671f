/** Turns rows of plans, measures and deadlines into the words a reader sees. */
import type { Selectable } from 'kysely'
import type { MeasuresTable, PlanDeadlinesTable } from '#db/schema/plans'
import { daysBetween } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import type { Calendar } from '~/domain/calendar/holidays'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import { ruleOf } from '~/domain/deadlines/rules'
import { type DeadlineStatus, statusOf } from '~/domain/deadlines/status'
import type { Citation } from '~/domain/law/citation'
import { type ContentKey, contentCite } from '~/domain/plans/contents'
import { housingAnswer } from '~/domain/law/parameters'
import { isMeasureOverdue, isSettled, type MeasureStatus } from '~/domain/plans/measures'
import type { Wording } from '~/domain/wording'
import type { Translate } from '~/platform/i18n'
import { wordsIn } from '~/platform/wording'
import type { Tone } from '~/ui/tone'
import type { Reader } from './reader'
import type { shiftsOf } from './shifts.server'

export type DeadlineRow = Selectable<PlanDeadlinesTable>
export type MeasureRow = Selectable<MeasuresTable>

type Named = { readonly surname: string; readonly givenName: string; readonly patronymic?: string | null }

export const nameOf = ({ surname, givenName, patronymic }: Named): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

const citeOne = ({ act, place }: Citation, t: Translate): string => {
  const name = t(`law:actShort.${act}`)
  if (/^\d/.test(place)) return t(`law:cite.${act}`, { act: name, place })
  return place === 'annex' ? t('plans:annex', { act: name }) : name
}

/** "Приказ 508, п. 51-1"; several with semicolons. */
export const citeWords = (cites: readonly Citation[], t: Translate): string =>
  cites.map((each) => citeOne(each, t)).join('; ')

export const contentCites = (part: ContentKey, t: Translate): string => citeOne(contentCite[part], t)

/** Codes come from our own rows; a foreign one would have no rule. */
export const codeOf = (row: { readonly code: string }): DeadlineCode => row.code as DeadlineCode

/** The name as it was when the plan took the measure, in the language of `t`; the officer's own words where it has none. */
export const measureTitle = (measure: Pick<MeasureRow, 'wording' | 'title'>, t: Translate): string =>
  measure.wording ? wordsIn(JSON.parse(measure.wording) as Wording, t) : measure.title

export const toneOfStatus: Readonly<Record<DeadlineStatus, Tone>> = {
  done: 'good',
  'done-late': 'good',
  overdue: 'bad',
  'due-soon': 'warn',
  waiting: 'info',
  open: 'plain',
}

type Settled = Pick<DeadlineRow, 'code' | 'dueOn' | 'doneOn' | 'waitingSince'>

export const statusOfRow = (row: Settled, today: Reader['today']): DeadlineStatus =>
  statusOf(
    { code: codeOf(row), due: row.dueOn },
    { doneOn: row.doneOn, waitingSince: row.waitingSince, today },
  )

/** "просрочено, вчера", "через 3 дня", "до 14.01.2028". */
export const timingWords = (
  due: Reader['today'] | null,
  { t, format, today }: Pick<Reader, 't' | 'format' | 'today'>,
): string => {
  if (!due) return t('deadlines:timing.no-day')
  const left = daysBetween(today, due)
  if (left === 0) return t('deadlines:timing.today')
  if (left === 1) return t('deadlines:timing.tomorrow')
  if (left === -1) return t('deadlines:timing.yesterday')
  if (left < 0) return t('deadlines:timing.overdue', { count: -left })
  return left <= 30
    ? t('deadlines:timing.left', { count: left })
    : t('deadlines:timing.by', { day: format.day(due) })
}

/** The state of a deadline in a badge. */
export const deadlineBadge = (
  row: DeadlineRow,
  reader: Reader,
  calendar: Calendar,
): { tone: Tone; text: string } => {
  const { t, format, today } = reader
  const status = statusOfRow(row, today)
  const tone = toneOfStatus[status]
  if (row.doneOn) {
    if (row.answer === 'not-needed') return { tone: 'plain', text: t('deadlines:applies.no') }
    return { tone, text: t('deadlines:timing.done-on', { day: format.day(row.doneOn) }) }
  }
  if (row.applies === 'no') return { tone: 'plain', text: t('deadlines:applies.no') }
  if (status === 'waiting' && row.waitingSince) {
    const passed = workingDaysBetween(row.waitingSince, today, calendar)
    return { tone, text: t('deadlines:timing.waiting', { passed, of: housingAnswer.on(today) }) }
  }
  return { tone, text: timingWords(row.dueOn, reader) }
}

export const deadlineWords = (row: DeadlineRow, t: Translate) => ({
  short: t(`deadlines:code.${row.code}.short`),
  what: t(`deadlines:code.${row.code}.what`),
  when: t(`deadlines:code.${row.code}.when`),
  cite: citeWords(ruleOf[codeOf(row)].cites, t),
})

/** Where the deed stands that settles a deadline. */
export const deedPathOf = (planId: string, code: string, state: string): string => {
  if (code === 'DL-04' && state === 'approved') return `/plans/${planId}/send`
  if (code === 'DL-16' && state === 'released') return `/plans/${planId}/hand-over`
  return `/plans/${planId}/deadlines/${code}`
}

export const measureBadge = (measure: MeasureRow, reader: Reader): { tone: Tone; text: string } => {
  const { t, format, today } = reader
  const status = measure.status as MeasureStatus
  if (status === 'done')
    return { tone: 'good', text: format.day(measure.doneOn) || t('plan-rules:measure-status.done') }
  if (isSettled(status)) return { tone: 'plain', text: t(`plan-rules:measure-status.${status}`) }
  if (!measure.dueOn) return { tone: 'plain', text: t('plans:measure.no-day') }
  const words = timingWords(measure.dueOn, reader)
  if (isMeasureOverdue({ status, dueOn: measure.dueOn }, today)) return { tone: 'bad', text: words }
  return { tone: daysBetween(today, measure.dueOn) <= 7 ? 'warn' : 'plain', text: words }
}

/** The word and colour of the person's answer. */
export const agreementBadge = (
  plan: { readonly agreement: string | null; readonly agreementOn: Reader['today'] | null },
  { t, format }: Pick<Reader, 't' | 'format'>,
): { tone: Tone; text: string } => {
  const tone: Tone = plan.agreement === 'agreed' ? 'good' : plan.agreement === null ? 'plain' : 'warn'
  const word = t(`plan-rules:agreement.${plan.agreement ?? 'not-asked'}`)
  return { tone, text: plan.agreementOn ? `${word}, ${format.day(plan.agreementOn)}` : word }
}

type ShiftRead = Awaited<ReturnType<typeof shiftsOf>>[number]

/** "moved from … to … on … (cause; who entered it)". */
export const shiftWords = (shift: ShiftRead, { t, format }: Pick<Reader, 't' | 'format'>): string => {
  const none = t('deadlines:timing.no-day')
  const cause = shift.termCause
    ? t(`vocabulary:term-cause.${shift.termCause}`)
    : t(`deadlines:cause.${shift.cause}`)
  return t('plans:deadline.moved', {
    from: format.day(shift.fromDay) || none,
    to: format.day(shift.toDay) || none,
    on: format.day(shift.changedOn),
    cause,
    by: shift.enteredBy ?? t('people:history.system'),
  })
}
