/** Where a duty stands now, and whether a deed or a reason may settle it. */
import { daysBetween } from '../calendar/day'
import { dueSoonDays } from '../deadlines/status'
import { type Result, ok, refuse } from '../result'
import type { Due, DutyRule, Happening } from './duty'
import { countsHours, isLate, isStanding } from './duty'
import type { Now } from './start'

export type DutyState = 'open' | 'standing' | 'done' | 'not-needed' | 'withdrawn'

export type DutyStatus =
  | 'open'
  | 'due-soon'
  | 'overdue'
  | 'barred'
  | 'bar-over'
  | 'kept'
  | 'done'
  | 'done-late'
  | 'not-needed'
  | 'withdrawn'

export type Standing = {
  readonly rule: Pick<DutyRule, 'term'>
  readonly state: DutyState
  readonly due: Due
  readonly late: boolean
}

const isPast = ({ on, at }: Due, { today, instant }: Now): boolean =>
  at ? instant > at : on !== null && today > on

/** The due day itself is still in time; an hour is over when its minute has passed. */
export const dutyStatusOf = ({ rule, state, due, late }: Standing, now: Now): DutyStatus => {
  if (state === 'done') return late ? 'done-late' : 'done'
  if (state !== 'open' && state !== 'standing') return state
  if (rule.term.kind === 'kept') return 'kept'
  if (rule.term.kind === 'not-before') return due.on && now.today < due.on ? 'barred' : 'bar-over'
  if (isPast(due, now)) return 'overdue'
  return due.on && daysBetween(now.today, due.on) <= dueSoonDays ? 'due-soon' : 'open'
}

export type Settling =
  | { readonly outcome: 'done'; readonly done: Happening }
  | { readonly outcome: 'not-needed'; readonly reason: string | null }

type Open = Standing & { readonly since: Happening }

const isBefore = (done: Happening, since: Happening): boolean =>
  done.at && since.at ? done.at < since.at : done.on < since.on

/** A notice given ahead of its event may come any time before; everything else follows the event. */
const precedesEvent = ({ rule, since }: Open, done: Happening): boolean =>
  rule.term.kind !== 'ahead-of' && isBefore(done, since)

/**
 * Whether a duty may be ticked off so, and whether that is late: a reason given after the day does not hide that it had
 * passed. Refused: `settled-already`, `bar-has-no-deed`,
 * `reason-missing`, `hour-missing`, `day-in-future`, `before-event`.
 */
export const decideSettling = (
  duty: Open,
  settling: Settling,
  now: Now,
): Result<{ readonly late: boolean }> => {
  if (duty.state !== 'open' && duty.state !== 'standing') return refuse('settled-already')
  if (duty.rule.term.kind === 'not-before') return refuse('bar-has-no-deed')
  const wasPast = !isStanding(duty.rule) && isPast(duty.due, now)
  if (settling.outcome === 'not-needed')
    return settling.reason ? ok({ late: wasPast }) : refuse('reason-missing')
  const { done } = settling
  if (countsHours(duty.rule) && !done.at) return refuse('hour-missing')
  if (done.at ? done.at > now.instant : done.on > now.today) return refuse('day-in-future')
  if (precedesEvent(duty, done)) return refuse('before-event')
  return ok({ late: !isStanding(duty.rule) && isLate(duty.due, done) })
}
