/** The life of a notice: drafted, issued under a number and locked, sent, delivered, answered; or annulled and written anew. */
import { type Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import { type Result, ok, refuse } from '../result'
import { type NoticeKind, kindRules } from './kinds'

export const noticeStates = ['draft', 'issued', 'sent', 'delivered', 'answered', 'annulled'] as const
export type NoticeState = (typeof noticeStates)[number]

export const deliveryWays = ['by-hand', 'post', 'e-mail', 'document-system'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

export const noticeAnswers = ['yes', 'no', 'conditions'] as const
export type NoticeAnswer = (typeof noticeAnswers)[number]

export const paperLanguages = ['kk', 'ru', 'both'] as const
export type PaperLanguages = (typeof paperLanguages)[number]

/** The days and words of a notice that its rules look at. */
export type Progress = {
  readonly state: string
  readonly kind: NoticeKind
  readonly issuedOn: Day | null
  readonly sentOn: Day | null
}

/** Working days after which an answer is asked for again where the law sets no term. A habit of ours, not a number of the law. */
export const reminderAfter = 15

/**
 * The day by which an answer is due; null where none is owed. We count from the day of sending, as the plan's own
 * deadlines do: it is the only day the institution knows for certain.
 */
export const answerDueOn = (kind: NoticeKind, sentOn: Day, calendar: Calendar): Day | null => {
  const { answer } = kindRules[kind]
  if (!answer) return null
  return addWorkingDays(sentOn, answer.within?.on(sentOn) ?? reminderAfter, calendar)
}

/** Refused: `locked` once issued, `lines-missing` with how many of the lines that a notice cannot go without. */
export const decideIssue = ({ state }: Progress, missing: number): Result<'issued'> => {
  if (state !== 'draft') return refuse('locked')
  return missing > 0 ? refuse('lines-missing', { values: { count: missing } }) : ok('issued')
}

export type Sending = { readonly on: Day; readonly way: DeliveryWay; readonly tracking: string | null }

/** Refused: `not-issued`, `day-in-future`, `sent-before-issue`, `tracking-missing` (post leaves a number behind). */
export const decideSending = (
  { state, issuedOn }: Progress,
  { on, way, tracking }: Sending,
  today: Day,
): Result<'sent'> => {
  if (state !== 'issued') return refuse('not-issued')
  if (on > today) return refuse('day-in-future')
  if (issuedOn !== null && on < issuedOn) return refuse('sent-before-issue')
  return way === 'post' && tracking === null ? refuse('tracking-missing') : ok('sent')
}

/** Refused: `not-sent`, `day-in-future`, `delivered-before-sent`. */
export const decideDelivery = ({ state, sentOn }: Progress, on: Day, today: Day): Result<'delivered'> => {
  if (state !== 'sent') return refuse('not-sent')
  if (on > today) return refuse('day-in-future')
  return sentOn !== null && on < sentOn ? refuse('delivered-before-sent') : ok('delivered')
}

export type Answering = { readonly on: Day; readonly answer: NoticeAnswer; readonly words: string | null }

/**
 * Refused: `no-answer-owed`, `not-sent`, `already-answered`, `day-in-future`, `answered-before-sent`, `reason-missing`
 * (a refusal and conditions need words: the person is told why).
 */
export const decideAnswer = (
  { state, kind, sentOn }: Progress,
  { on, answer, words }: Answering,
  today: Day,
): Result<'answered'> => {
  if (!kindRules[kind].answer) return refuse('no-answer-owed')
  if (state === 'answered') return refuse('already-answered')
  if (state !== 'sent' && state !== 'delivered') return refuse('not-sent')
  if (on > today) return refuse('day-in-future')
  if (sentOn !== null && on < sentOn) return refuse('answered-before-sent')
  return answer !== 'yes' && words === null ? refuse('reason-missing') : ok('answered')
}

/** A draft is thrown away, not annulled; what was answered stays. Refused: `not-issued`, `already-answered`. */
export const decideAnnulment = ({ state }: Progress): Result<'annulled'> => {
  if (state === 'answered') return refuse('already-answered')
  return state === 'issued' || state === 'sent' || state === 'delivered'
    ? ok('annulled')
    : refuse('not-issued')
}

/** What stands before the reader: the deed that leads on, or nothing more to do. */
export type NextStep = 'complete' | 'send' | 'wait' | 'remind' | 'offer-other' | null

export const nextStepOf = (
  notice: Progress & { readonly answer: string | null; readonly awaitedOn: Day | null },
  today: Day,
): NextStep => {
  if (notice.state === 'draft') return 'complete'
  if (notice.state === 'issued') return 'send'
  if (notice.awaitedOn !== null) return notice.awaitedOn < today ? 'remind' : 'wait'
  return notice.answer === 'no' && kindRules[notice.kind].afterRefusal ? 'offer-other' : null
}
