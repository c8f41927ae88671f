/** A request for workers as it lives: received, answered by a selection or a reasoned no, taken back, closed. */
import type { Day } from '../calendar/day'
import type { Opening } from '../openings/opening'
import { isWork } from '../openings/opening'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { requestChannelIn } from './procedure'

export const requestStates = ['received', 'selected', 'closed', 'refused', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

export type RequestDeed = 'select' | 'refuse' | 'withdraw' | 'close'

/** Only these steps exist. */
const steps: Readonly<Record<RequestDeed, Readonly<Partial<Record<RequestState, RequestState>>>>> = {
  select: { received: 'selected' },
  refuse: { received: 'refused' },
  withdraw: { received: 'withdrawn', selected: 'withdrawn' },
  close: { selected: 'closed' },
}

/** Decides a step by its name. Refused: `wrong-state`. */
export const decideRequestStep = (deed: RequestDeed, state: RequestState): Result<RequestState> => {
  const next = steps[deed][state]
  return next ? ok(next) : refuse('wrong-state', { values: { state } })
}

export const mayStep = (deed: RequestDeed, state: RequestState): boolean => steps[deed][state] !== undefined

export type Asking = {
  readonly opening: Pick<Opening, 'kind' | 'channel' | 'state' | 'closesOn' | 'places'>
  /** Null: the opening serves any institution that the other rules allow. */
  readonly openingInstitutionId: string | null
  /** Approved, and no accreditation of its has lapsed. */
  readonly organisationOffers: boolean
  readonly institutionIds: readonly string[]
  readonly count: number
  readonly receivedOn: Day
  readonly startsOn: Day | null
}

/**
 * Whether workers may be asked for. Refused: `not-approved`, `opening-not-open`, `channel-without-request` (volunteers,
 * individual labour and work after release), `institution-missing`, `institution-not-served`, `more-than-places`,
 * `day-in-future`, `starts-before`.
 */
export const decideRequest = (asking: Asking, today: Day): Result<null> => {
  const { opening, openingInstitutionId, institutionIds } = asking
  if (!asking.organisationOffers) return refuse('not-approved')
  if (!isWork(opening) || !requestChannelIn(opening.channel)) return refuse('channel-without-request')
  if (opening.state !== 'open' || (opening.closesOn !== null && opening.closesOn < today))
    return refuse('opening-not-open')
  if (institutionIds.length === 0) return refuse('institution-missing')
  if (openingInstitutionId !== null && institutionIds.some((each) => each !== openingInstitutionId))
    return refuse('institution-not-served')
  if (asking.count > opening.places) return refuse('more-than-places', { values: { count: opening.places } })
  if (asking.receivedOn > today) return refuse('day-in-future')
  if (asking.startsOn !== null && asking.startsOn < asking.receivedOn) return refuse('starts-before')
  return ok(null)
}

/** While it lives, people may still be added: someone chosen may say no. */
export const takesCandidates = (state: RequestState): boolean => state === 'received' || state === 'selected'

/** What the confirmation of a selection looks at. */
export type Selection = {
  readonly state: RequestState
  readonly count: number
  readonly included: number
  /** Looked at and left out; those never looked at are not counted: nobody is left out by silence. */
  readonly excluded: number
  readonly answer: string | null
}

/**
 * Whether the selection may be confirmed. Refused: `wrong-state`, `nobody-looked-at`, `answer-missing` (fewer people
 * than asked for: the employer is told why).
 */
export const decideSelection = ({
  state,
  count,
  included,
  excluded,
  answer,
}: Selection): Result<RequestState> => {
  const step = decideRequestStep('select', state)
  if (!step.ok) return step
  if (included + excluded === 0) return refuse('nobody-looked-at')
  return included < count && answer === null ? refuse('answer-missing') : step
}
