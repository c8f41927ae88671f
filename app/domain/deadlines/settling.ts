/** Whether a deed of the law may be recorded as done: the same for one plan and for many at once. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { type DeadlineCode, deadlineCodes } from './codes'

/** Deadlines whose deed is an answer of another service, yes or no. */
export const answered: ReadonlySet<string> = new Set<DeadlineCode>(['DL-08', 'DL-11'])

/** Deeds that can be recorded for many people at once: an answer is each person's own. */
export const settledTogether = deadlineCodes.filter((code) => !answered.has(code))

export type Settling = {
  readonly on: Day
  readonly answer: 'yes' | 'no' | 'not-needed' | null
  readonly note: string | null
}

/** A deadline of a plan, as far as recording its deed looks at it. */
type Standing = {
  readonly isOpen: boolean
  readonly code: string
  readonly applies: string
}

/** Refused: `not-open`, `day-in-future`, `answer-missing`, `not-needed-known` (a need that the facts show cannot be waved away). */
export const decideSettling = (
  { isOpen, code, applies }: Standing,
  { on, answer }: Pick<Settling, 'on' | 'answer'>,
  today: Day,
): Result<null> => {
  if (!isOpen) return refuse('plans:refusal.not-open')
  if (on > today) return refuse('plan-rules:refusal.day-in-future')
  if (answered.has(code) && answer === null) return refuse('plans:refusal.answer-missing')
  if (answer === 'not-needed' && applies !== 'unknown') return refuse('plans:refusal.not-needed-known')
  return ok(null)
}
