/** Starts the clocks of an event, and the next one of a duty that comes again and again. */
import type { Instant } from '../calendar/almaty'
import { addMonths, day, type Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { type Result, ok, refuse } from '../result'
import type { Due, DutyRule, Happening } from './duty'
import { dueOf, isInForce, isStanding } from './duty'
import { type EventKind, eventRuleOf } from './events'
import { needsHour, rulesStartedBy } from './rules'

export type Started = {
  readonly rule: DutyRule
  readonly since: Happening
  readonly due: Due
  readonly state: 'open' | 'standing'
}

const startOne = (rule: DutyRule, since: Happening, calendar: Calendar): Started => ({
  rule,
  since,
  due: dueOf(rule.term, since, calendar),
  state: isStanding(rule) ? 'standing' : 'open',
})

/** The duties that an event starts by the acts in force on its day. */
export const startedBy = (kind: EventKind, since: Happening, calendar: Calendar): readonly Started[] =>
  rulesStartedBy(kind)
    .filter((rule) => isInForce(rule, since.on))
    .map((rule) => startOne(rule, since, calendar))

/** What follows when a duty that comes again was done; undefined for every other. */
export const nextAfter = (rule: DutyRule, done: Happening, calendar: Calendar): Started | undefined =>
  rule.term.kind === 'every' && isInForce(rule, done.on) ? startOne(rule, done, calendar) : undefined

export type Now = { readonly today: Day; readonly instant: Instant }

/** Before this day nothing is recorded: the product's own limit against a mistyped year. */
const earliest = day('2000-01-01')
/** Nor further ahead than this: supervision, the longest of them, lasts eight years and can be extended. */
const monthsAhead = 180

const isAhead = ({ on, at }: Happening, { today, instant }: Now): boolean => (at ? at > instant : on > today)

/**
 * Whether an event may be recorded as it was typed. Refused: `hour-missing`, `day-in-future`, `day-too-far`,
 * `day-too-early`, `nothing-starts` (no act was in force on that day).
 */
export const decideEvent = (
  kind: EventKind,
  since: Happening,
  now: Now,
  calendar: Calendar,
): Result<readonly Started[]> => {
  if (needsHour(kind) && !since.at) return refuse('hour-missing')
  if (since.on < earliest) return refuse('day-too-early')
  if (eventRuleOf(kind).ahead) {
    if (since.on > addMonths(now.today, monthsAhead)) return refuse('day-too-far')
  } else if (isAhead(since, now)) return refuse('day-in-future')
  const started = startedBy(kind, since, calendar)
  return started.length > 0 ? ok(started) : refuse('nothing-starts')
}
