/** Turns requests, candidates and sheet lines into the words a reader sees. */
import { procedures, type RequestChannel, requestChannelIn } from '~/domain/requests/procedure'
import type { Stage } from '~/domain/requests/candidate'
import type { RequestState } from '~/domain/requests/request'
import type { Answer } from '~/domain/requests/sheet'
import type { Day } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import { citeWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'

export type Badge = { readonly tone: Tone; readonly text: string }
type Saying = Pick<At, 't' | 'format' | 'today'>

const stateTones: Readonly<Record<RequestState, Tone>> = {
  received: 'info',
  selected: 'good',
  closed: 'plain',
  refused: 'plain',
  withdrawn: 'plain',
}

export const stateBadge = (state: RequestState, { t }: Pick<At, 't'>): Badge => ({
  tone: stateTones[state],
  text: t(`requests:state.${state}`),
})

const stageTones: Readonly<Record<Stage, Tone>> = {
  listed: 'plain',
  excluded: 'plain',
  included: 'accent',
  applied: 'info',
  refused: 'plain',
  'on-sheet': 'info',
  agreed: 'good',
  'not-agreed': 'bad',
  contracted: 'good',
  started: 'good',
  ended: 'plain',
}

export const stageBadge = (stage: Stage, { t }: Pick<At, 't'>): Badge => ({
  tone: stageTones[stage],
  text: t(`requests:stage.${stage}`),
})

const answerTones: Readonly<Record<Answer | 'asked', Tone>> = {
  asked: 'plain',
  agrees: 'good',
  conditions: 'warn',
  disagrees: 'bad',
  asks: 'warn',
}

/** A psychologist recommends and a doctor admits; everybody else agrees. */
export const answerWord = (service: string, answer: Answer | 'asked', { t }: Pick<At, 't'>): string => {
  const own = service === 'psychologist' || service === 'medical' ? service : 'service'
  return t(answer === 'asked' ? 'requests:answer.asked' : `requests:answer.${own}.${answer}`)
}

export const answerBadge = (service: string, answer: Answer | 'asked', at: Pick<At, 't'>): Badge => ({
  tone: answerTones[answer],
  text: answerWord(service, answer, at),
})

/** How many working days are left or lost; a day that is over says so in red. */
export const clockWords = (dueOn: Day, calendar: Calendar, { t, today }: Saying): Badge => {
  if (dueOn < today)
    return {
      tone: 'bad',
      text: t('requests:clock.late', { count: Math.max(1, workingDaysBetween(dueOn, today, calendar)) }),
    }
  const count = workingDaysBetween(today, dueOn, calendar)
  if (count === 0) return { tone: 'warn', text: t('requests:clock.today') }
  return { tone: count <= 1 ? 'warn' : 'info', text: t('requests:clock.left', { count }) }
}

type Clocked = {
  readonly state: RequestState
  readonly dueOn: Day
  readonly settledOn: Day | null
  readonly late: 0 | 1
}

/** The clock of DL-27 on a request: running, over, or stopped in time or late. */
export const requestClock = (row: Clocked, calendar: Calendar, at: Saying): Badge | null => {
  if (row.state === 'received') return clockWords(row.dueOn, calendar, at)
  if (row.state === 'withdrawn' || row.settledOn === null) return null
  const day = at.format.day(row.settledOn)
  return row.late === 1
    ? { tone: 'warn', text: at.t('requests:clock.answered-late', { day }) }
    : { tone: 'good', text: at.t('requests:clock.answered', { day }) }
}

export const channelOf = (channel: string): RequestChannel => requestChannelIn(channel) ?? 'enterprise'

/** What the order says of the way into work, with its paragraphs. */
export const procedureWords = (channel: string, { t }: Pick<At, 't'>) => {
  const key = channelOf(channel)
  const { application, sheet, contract, copies } = procedures[key]
  return {
    text: t(sheet ? 'requests:procedure.with-sheet' : 'requests:procedure.without-sheet', { count: copies }),
    cite: citeWords(sheet ? [application, sheet, contract] : [application, contract], t),
  }
}

export const institutionName = (
  row: { readonly nameKk: string; readonly nameRu: string },
  { language }: Pick<At, 'language'>,
): string => (language === 'kk' ? row.nameKk : row.nameRu)
