/** A handover's life as data: prepared, offered, accepted or returned, completed; and who owes the next step by when. */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import { handOver } from '../law/parameters'
import type { Finding, Rule } from '../law/rule'
import { assess, noneFailed } from '../law/rule'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { destinations } from './destination'
import { acceptGuards, completeGuards, offerGuards } from './guards'
import type { HandoverFacts, HandoverState } from './handover'

export const handoverSteps = ['offer', 'accept', 'return', 'complete', 'cancel'] as const
export type HandoverStep = (typeof handoverSteps)[number]

export const returnReasons = [
  'other-region',
  'other-service',
  'programme-missing',
  'documents-missing',
  'address-wrong',
  'person-unknown',
] as const
export type ReturnReason = (typeof returnReasons)[number]

export const cancelReasons = [
  'release-fell-away',
  'help-not-wanted',
  'moved-abroad',
  'died',
  'error',
] as const
export type CancelReason = (typeof cancelReasons)[number]

type Step = {
  readonly from: readonly HandoverState[]
  readonly to: HandoverState
  readonly guards: readonly Rule<HandoverFacts>[]
}

export const stepsOfHandover: Readonly<Record<HandoverStep, Step>> = {
  offer: { from: ['preparing', 'returned'], to: 'offered', guards: offerGuards },
  accept: { from: ['offered'], to: 'accepted', guards: acceptGuards },
  return: { from: ['offered'], to: 'returned', guards: [] },
  complete: { from: ['accepted'], to: 'completed', guards: completeGuards },
  cancel: { from: ['preparing', 'offered', 'returned', 'accepted'], to: 'cancelled', guards: [] },
}

export const isOpenHandover = (state: HandoverState): boolean =>
  state !== 'completed' && state !== 'cancelled'

/** The steps that lead on from a state. */
export const stepsFrom = (state: HandoverState): HandoverStep[] =>
  handoverSteps.filter((each) => stepsOfHandover[each].from.includes(state))

/**
 * Decides a step. Refused: `wrong-state`, `rules-failed` with the findings of the law. What is unknown stands among the
 * findings and stops nothing.
 */
export const decideHandover = (
  facts: HandoverFacts,
  name: HandoverStep,
  today: Day,
): Result<{ readonly state: HandoverState; readonly findings: readonly Finding[] }> => {
  const step = stepsOfHandover[name]
  if (!step.from.includes(facts.state)) return refuse('wrong-state', { values: { state: facts.state } })
  const findings = assess(step.guards, facts, today)
  return noneFailed(findings) ? ok({ state: step.to, findings }) : refuse('rules-failed', { findings })
}

/** Order 508, para 43: within two working days after release the programme is with the local authority (DL-16). */
export const programmeDueOn = (releaseOn: Day, calendar: Calendar, today: Day): Day =>
  addWorkingDays(releaseOn, handOver.on(today), calendar)

/** Working days in which an offer is answered. No act says it: a habit, so that nobody waits unseen. */
const answerDays = 3

export type Clocked = {
  readonly state: HandoverState
  readonly releaseOn: Day
  readonly offeredOn: Day | null
  readonly meetingOn: Day | null
}

/** The day by which the next step is owed: programme, answer, first meeting. For what is over, the day of release. */
export const nextStepDue = (clocked: Clocked, calendar: Calendar, today: Day): Day => {
  const { state, releaseOn, offeredOn, meetingOn } = clocked
  const programme = programmeDueOn(releaseOn, calendar, today)
  if (state === 'offered' && offeredOn) return addWorkingDays(offeredOn, answerDays, calendar)
  if (state === 'accepted') return meetingOn ?? programme
  return isOpenHandover(state) ? programme : releaseOn
}

export type Owing = 'sending' | 'receiving' | 'person' | 'nobody'

/** Who owes the next step. Where help is given on request only, it is the person, and nobody presses them. */
export const owing = ({ state, kind, request }: Pick<HandoverFacts, 'state' | 'kind' | 'request'>): Owing => {
  if (!isOpenHandover(state)) return 'nobody'
  if (state === 'preparing' || state === 'returned') return 'sending'
  const waits = destinations[kind].help === 'on-request' && request !== 'asked'
  return state === 'offered' && waits ? 'person' : 'receiving'
}
