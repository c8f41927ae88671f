/** A business placed at a site: how much of it, since when and until when. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export type TenancyWords = {
  readonly area: number
  readonly headcount: number
  readonly since: Day
  readonly until: Day | null
  readonly contractNumber: string
}

/** Whether a contract's words fit each other. Refused: `until-before-since`. How much space there is, is asked under its lock. */
export const decideTenancy = (words: TenancyWords): Result<TenancyWords> =>
  words.until !== null && words.until <= words.since ? refuse('until-before-since') : ok(words)

/** When a tenancy ends: not before it began. A day ahead is no end yet. Refused: `end-before-since`, `end-ahead`, `already-ended`. */
export const decideEnd = (
  tenancy: { readonly since: Day; readonly endedOn: Day | null },
  on: Day,
  today: Day,
): Result<Day> => {
  if (tenancy.endedOn !== null) return refuse('already-ended')
  if (on < tenancy.since) return refuse('end-before-since')
  return on > today ? refuse('end-ahead') : ok(on)
}
