/** One case opened to one supervisor: by its author, until a day, and closed whenever the author says so. */
import { type Day, daysBetween } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { supervisionLength } from './parameters'

type Offer = {
  readonly authorId: string
  readonly supervisorId: string
  readonly untilOn: Day
  /** How many sessions it opens. */
  readonly sessions: number
}

/** Refusals: `same-psychologist`, `until-past`, `leave-too-long`, `nothing-chosen`. */
export const decideOpenCase = (offer: Offer, today: Day): Result<'open'> => {
  if (offer.authorId === offer.supervisorId) return refuse('same-psychologist')
  if (offer.untilOn < today) return refuse('until-past')
  const limit = supervisionLength.on(today)
  if (daysBetween(today, offer.untilOn) >= limit)
    return refuse('leave-too-long', { values: { count: limit } })
  return offer.sessions === 0 ? refuse('nothing-chosen') : ok('open')
}

type Standing = { readonly untilOn: Day; readonly closedAt: string | null }

/** Only an `open` case is read by its supervisor. */
export const caseState = ({ untilOn, closedAt }: Standing, today: Day): 'open' | 'over' | 'closed' => {
  if (closedAt !== null) return 'closed'
  return today <= untilOn ? 'open' : 'over'
}

/** Closed early, once. Refused: `leave-over`. */
export const decideClose = (standing: Standing, today: Day): Result<'close'> =>
  caseState(standing, today) === 'open' ? ok('close') : refuse('leave-over')
