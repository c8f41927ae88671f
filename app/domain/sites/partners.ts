/** Those who join forces with the state's enterprises: members of a joint production, and signed memoranda. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export type Contribution = {
  /** Tiyn. */
  readonly planned: number
  readonly made: number
  readonly madeOn: Day | null
}

/** What was made has its day, which has come. Refused: `made-day-missing`, `made-day-ahead`. */
export const decideContribution = (given: Contribution, today: Day): Result<Contribution> => {
  if (given.made > 0 && given.madeOn === null) return refuse('made-day-missing')
  return given.madeOn !== null && given.madeOn > today ? refuse('made-day-ahead') : ok(given)
}

/** Refused: `until-before-since`. */
export const decideMemorandum = <T extends { readonly since: Day; readonly until: Day | null }>(
  given: T,
): Result<T> =>
  given.until !== null && given.until <= given.since ? refuse('until-before-since') : ok(given)
