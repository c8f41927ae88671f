/** What a statutory deadline is: who owes what to whom, counted from which day, and for whom it holds. */
import type { Day } from '../calendar/day'
import { addDays, addMonths } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import type { Citation } from '../law/citation'
import type { Parameter } from '../law/parameters'
import type { Holds } from '../law/rule'
import type { DeadlineCode } from './codes'
import type { DeadlineFacts } from './facts'

/** The event from which an article counts. */
export type Anchor =
  'end-of-term' | 'release' | 'notice-sent' | 'answer-received' | 'help-asked' | 'parole-day'

export type Actor =
  | 'person'
  | 'administration'
  | 'administration-with-local-authority'
  | 'head-of-institution'
  | 'local-authority'
  | 'career-centre'

export type Recipient =
  | 'person'
  | 'administration'
  | 'head-of-institution'
  | 'local-authority'
  | 'local-authority-and-police'
  | 'career-centre'
  | 'family-and-probation'
  | 'probation'
  | 'police-and-probation'
  | 'police'
  | 'health-and-police'
  | 'court'

/** `not-later-than`: any earlier day is as good; `within`: so many days from the event; `at-once`: on its day. */
export type Semantics = 'not-later-than' | 'within' | 'at-once'

/** A length of time from an anchor. `length` is null when the deed falls on the anchor's own day. */
export type Term = {
  readonly anchor: Anchor
  readonly side: 'before' | 'after'
  readonly length: Parameter | null
  readonly semantics: Semantics
}

export type DeadlineRule = {
  readonly code: DeadlineCode
  readonly cites: readonly [Citation, ...Citation[]]
  readonly actor: Actor
  readonly recipient: Recipient
  readonly appliesTo: (facts: DeadlineFacts, today: Day) => Holds
  readonly term: (facts: DeadlineFacts) => Term
}

export type Deadline = {
  readonly code: DeadlineCode
  /** Null until its anchor's day is known. */
  readonly due: Day | null
  readonly anchor: Anchor
  readonly anchorDay: Day | null
  readonly actor: Actor
  readonly recipient: Recipient
  readonly cites: readonly Citation[]
  readonly semantics: Semantics
  readonly applies: Holds
  /** `arrived-late`: the day had passed before the person came here, or before a court gave the present term. */
  readonly late: 'no' | 'arrived-late'
}

export const notLaterThan = (length: Parameter, anchor: Anchor): Term => ({
  anchor,
  side: 'before',
  length,
  semantics: 'not-later-than',
})

export const within = (length: Parameter, anchor: Anchor): Term => ({
  anchor,
  side: 'after',
  length,
  semantics: 'within',
})

/** Before the person goes: the day of release itself is the last one. */
export const before = (anchor: Anchor): Term => ({
  anchor,
  side: 'before',
  length: null,
  semantics: 'not-later-than',
})

export const atOnce = (anchor: Anchor): Term => ({
  anchor,
  side: 'after',
  length: null,
  semantics: 'at-once',
})

/**
 * The day a term ends. Months clamp to the month's end; "not later than" never moves off a weekend, because a deed
 * done on the working day before is in time and one done on the Monday after is not.
 */
export const dueDay = (term: Term, anchorDay: Day, calendar: Calendar, today: Day): Day => {
  if (!term.length) return anchorDay
  const count = term.length.on(today) * (term.side === 'before' ? -1 : 1)
  switch (term.length.unit) {
    case 'months':
      return addMonths(anchorDay, count)
    case 'days':
      return addDays(anchorDay, count)
    case 'working-days':
      return addWorkingDays(anchorDay, count, calendar)
    default:
      throw new RangeError(`${term.length.id} is not a length of time`)
  }
}
