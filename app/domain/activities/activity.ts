/** The life of an activity: planned, held with the number of those who came, or called off with a reason. */
import { type Day, addDays } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import type { Figure } from './figure'

export const activityStates = ['planned', 'held', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** Our choice: an activity is written down a year ahead and a year behind at most. */
const furthestDays = 366

/** Decides the day of an activity; one that was not planned may be written down afterwards. Refused: `day-too-far`, `day-too-old`. */
export const decideDay = (onDay: Day, today: Day): Result<Day> => {
  if (onDay > addDays(today, furthestDays)) return refuse('day-too-far')
  return onDay < addDays(today, -furthestDays) ? refuse('day-too-old') : ok(onDay)
}

/** Whether the description still takes changes. Refused: `activity-cancelled`. */
export const decideChange = (state: ActivityState): Result<null> =>
  state === 'cancelled' ? refuse('activity-cancelled') : ok(null)

export type Held = { readonly onDay: Day; readonly audience: Figure }

/** `named`: how many people are already on the list of those who came. */
type Known = { readonly named: number; readonly today: Day }

const decideCounts = (held: Held, { named, today }: Known): Result<Held> => {
  if (held.onDay > today) return refuse('held-in-future')
  const day = decideDay(held.onDay, today)
  if (!day.ok) return day
  if (held.audience.count < 0) return refuse('audience-below-zero')
  return held.audience.count < named ? refuse('audience-below-named', { values: { count: named } }) : ok(held)
}

/** Decides that a planned activity was held. Refused: `activity-settled`, `held-in-future`, `day-too-old`, `audience-below-zero`, `audience-below-named`. */
export const decideHold = (state: ActivityState, held: Held, known: Known): Result<Held> =>
  state === 'planned' ? decideCounts(held, known) : refuse('activity-settled')

/** Decides a correction of what was held, which always says why. Refused: `activity-not-held`, `reason-missing`, and as `decideHold` says. */
export const decideCorrection = (
  state: ActivityState,
  { reason, ...held }: Held & { readonly reason: string | null },
  known: Known,
): Result<Held> => {
  if (state !== 'held') return refuse('activity-not-held')
  return reason === null ? refuse('reason-missing') : decideCounts(held, known)
}

/** Decides that a planned activity does not take place. Refused: `activity-settled`, `reason-missing`. */
export const decideCancel = (state: ActivityState, reason: string | null): Result<string> => {
  if (state !== 'planned') return refuse('activity-settled')
  return reason === null ? refuse('reason-missing') : ok(reason)
}

/** Whether an activity is one of which only the number may be kept, while people are named already. Refused: `belief-with-names`. */
export const decideBelief = (tellsOfBelief: boolean, named: number): Result<null> =>
  tellsOfBelief && named > 0 ? refuse('belief-with-names', { values: { count: named } }) : ok(null)

/**
 * Whether those who came may be named. The constitution lets nobody be made to say what they believe, and the personal data law
 * guards it: where taking part could tell it, only the number is kept. Refused: `belief-unnamed`, `activity-not-held`.
 */
export const decideNaming = (activity: {
  readonly state: ActivityState
  readonly tellsOfBelief: boolean
}): Result<null> => {
  if (activity.tellsOfBelief) return refuse('belief-unnamed')
  return activity.state === 'held' ? ok(null) : refuse('activity-not-held')
}

/** People on the list are never more than came. Refused: `named-above-audience`. */
export const decideNamed = (named: number, audience: Figure): Result<number> =>
  named > audience.count ? refuse('named-above-audience', { values: { count: audience.count } }) : ok(named)

export const topicStates = ['in-use', 'retired'] as const
export type TopicState = (typeof topicStates)[number]

/** Takes a topic in or out of use. Refused: `state-unchanged`. */
export const decideTopicState = (before: TopicState, after: TopicState): Result<TopicState> =>
  before === after ? refuse('state-unchanged') : ok(after)
