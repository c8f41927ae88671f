/** What a duty is: who owes what to whom, how long after which event, and whether it is ours to do. */
import type { Instant } from '../calendar/almaty'
import { addHours, wallTimeAt } from '../calendar/almaty'
import type { Day } from '../calendar/day'
import { addDays, addMonths } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import type { Citation } from '../law/citation'
import type { Parameter } from '../law/parameters'
import type { EventKind } from './events'

export type DutyActor =
  | 'administration'
  | 'detachment-head'
  | 'placement-officer'
  | 'labour-unit'
  | 'supply-service'
  | 'employer'
  | 'person'
  | 'police'
  | 'court'
  | 'probation'
  | 'probation-officer'
  | 'commission'
  | 'state-body'
  | 'operator'

export type DutyRecipient =
  | 'file'
  | 'head-of-institution'
  | 'person'
  | 'family'
  | 'court-and-prosecutor'
  | 'court'
  | 'prosecutor'
  | 'central-database'
  | 'labour-unit'
  | 'employer'
  | 'person-and-administration'
  | 'labour-inspection-and-prosecutor'
  | 'police'
  | 'police-database'
  | 'probation'
  | 'institution-and-local-authority'
  | 'local-authority'
  | 'ombudsman'
  | 'addressee'
  | 'authorised-body'

/**
 * `within`: so long after the event. `ahead-of`: so long before it, no later. `not-before`: a bar that lasts so long.
 * `every`: so long after the event, and after each time it was done. `kept`: always, without a day.
 */
export type DutyTerm =
  | { readonly kind: 'within' | 'ahead-of' | 'not-before' | 'every'; readonly length: Parameter }
  | { readonly kind: 'kept' }

export type DutyRule = {
  readonly code: string
  readonly cites: readonly [Citation, ...Citation[]]
  readonly events: readonly [EventKind, ...EventKind[]]
  readonly actor: DutyActor
  readonly recipient: DutyRecipient
  /** `ours`: an office that works here owes it. `watched`: another body or the person does; we note whether it came. */
  readonly side: 'ours' | 'watched'
  /** An act that advises and does not bind. */
  readonly recommended?: true
  readonly term: DutyTerm
}

export const within = (length: Parameter): DutyTerm => ({ kind: 'within', length })
export const aheadOf = (length: Parameter): DutyTerm => ({ kind: 'ahead-of', length })
export const notBefore = (length: Parameter): DutyTerm => ({ kind: 'not-before', length })
export const every = (length: Parameter): DutyTerm => ({ kind: 'every', length })
export const kept: DutyTerm = { kind: 'kept' }

/** When something happened, or will: a day, and the instant where somebody looked at the clock. */
export type Happening = { readonly on: Day; readonly at: Instant | null }

export const countsHours = ({ term }: Pick<DutyRule, 'term'>): boolean =>
  term.kind !== 'kept' && term.length.unit === 'hours'

/** Whether a day off or a working Saturday can move its day. */
export const countsWorkingDays = ({ term }: Pick<DutyRule, 'term'>): boolean =>
  term.kind !== 'kept' && term.length.unit === 'working-days'

/** A bar or a register has no clock: nobody can be late with it. */
export const isStanding = ({ term }: Pick<DutyRule, 'term'>): boolean =>
  term.kind === 'kept' || term.kind === 'not-before'

/** Whether the act was in force on a day. */
export const isInForce = ({ term }: Pick<DutyRule, 'term'>, day: Day): boolean =>
  term.kind === 'kept' || term.length.values.some(({ from }) => from <= day)

export type Due = { readonly on: Day | null; readonly at: Instant | null }

const noDay: Due = { on: null, at: null }

/**
 * The last day (for a bar: the first day) that a term gives. Days are counted from the day after the event; months clamp
 * to the month's end; hours run from the instant, so the event needs one. The length is the one in force on the event's day.
 * Throws a RangeError when hours are to be counted and no instant is given.
 */
export const dueOf = (term: DutyTerm, { on, at }: Happening, calendar: Calendar): Due => {
  if (term.kind === 'kept') return noDay
  const count = term.length.on(on) * (term.kind === 'ahead-of' ? -1 : 1)
  switch (term.length.unit) {
    case 'hours': {
      if (!at) throw new RangeError(`${term.length.id} is counted in hours from an instant`)
      const due = addHours(at, count)
      return { on: wallTimeAt(due).day, at: due }
    }
    case 'days':
      return { on: addDays(on, count), at: null }
    case 'working-days':
      return { on: addWorkingDays(on, count, calendar), at: null }
    case 'months':
      return { on: addMonths(on, count), at: null }
    default:
      throw new RangeError(`${term.length.id} is not a length of time`)
  }
}

/** Whether a deed came after its last moment. Without an instant of the deed, its day decides. */
export const isLate = (due: Due, done: Happening): boolean => {
  if (due.at && done.at) return done.at > due.at
  return due.on !== null && done.on > due.on
}
