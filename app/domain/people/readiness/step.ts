/** Whether a step of a paper may be recorded: its place in the order, its days, its reason, its cost. */
import type { Day } from '../../calendar/day'
import { type Result, ok, refuse } from '../../result'
import type { DocumentState, PaperKind, Payer } from '../person'
import { type PaperStanding, isAtHand, needsReason, stepsFrom, trackOf } from './machine'

export type PaperNow = {
  readonly kind: PaperKind
  readonly standing: PaperStanding
  /** The day of the last step, when it is known. */
  readonly since: Day | null
  readonly issuedOn: Day | null
  readonly expiresOn: Day | null
}

export type PaperStep = {
  readonly state: DocumentState
  readonly on: Day
  readonly reason: string | null
  readonly issuedOn: Day | null
  readonly expiresOn: Day | null
  /** Tiyn. */
  readonly cost: number | null
  readonly paidBy: Payer | null
}

export type PaperRefusal =
  | 'paper-step-impossible'
  | 'paper-day-in-future'
  | 'paper-day-before-birth'
  | 'paper-day-before-last'
  | 'paper-reason-missing'
  | 'paper-issued-in-future'
  | 'paper-issued-before-birth'
  | 'paper-expires-before-issue'
  | 'paper-already-expired'
  | 'paper-payer-missing'

const stepProblem = (now: PaperNow, step: PaperStep, birth: Day, today: Day): PaperRefusal | null => {
  if (!stepsFrom(now.kind, now.standing).includes(step.state)) return 'paper-step-impossible'
  if (step.on > today) return 'paper-day-in-future'
  if (step.on < birth) return 'paper-day-before-birth'
  if (now.since !== null && step.on < now.since) return 'paper-day-before-last'
  return needsReason.has(step.state) && step.reason === null ? 'paper-reason-missing' : null
}

const dateProblem = (step: PaperStep, birth: Day, today: Day): PaperRefusal | null => {
  const { issuedOn, expiresOn } = step
  if (issuedOn !== null && issuedOn > today) return 'paper-issued-in-future'
  if (issuedOn !== null && issuedOn < birth) return 'paper-issued-before-birth'
  if (issuedOn !== null && expiresOn !== null && expiresOn <= issuedOn) return 'paper-expires-before-issue'
  // What has lapsed is recorded as lapsed: a paper at hand that nobody may use would look like readiness.
  return isAtHand.has(step.state) && expiresOn !== null && expiresOn < today ? 'paper-already-expired' : null
}

/** Days of a paper that is applied for anew say nothing about the new one. */
const freshStart: ReadonlySet<DocumentState> = new Set(['missing', 'entitled', 'applied', 'not-needed'])

export type StepTaken = {
  readonly state: DocumentState
  readonly stateOn: Day
  readonly reason: string | null
  readonly issuedOn: Day | null
  readonly expiresOn: Day | null
}

/**
 * What the paper becomes, or why the step is refused. Days that the step does not name stay as they stood, unless the
 * paper begins anew.
 */
export const decideStep = (
  now: PaperNow,
  step: PaperStep,
  { birth, today }: { readonly birth: Day; readonly today: Day },
): Result<StepTaken> => {
  const isFresh = freshStart.has(step.state)
  const issuedOn = step.issuedOn ?? (isFresh ? null : now.issuedOn)
  const expiresOn = step.expiresOn ?? (isFresh || step.issuedOn !== null ? null : now.expiresOn)
  const problem =
    stepProblem(now, step, birth, today) ?? dateProblem({ ...step, issuedOn, expiresOn }, birth, today)
  if (problem !== null) return refuse(problem)
  if (step.cost !== null && step.cost > 0 && step.paidBy === null) return refuse('paper-payer-missing')
  return ok({ state: step.state, stateOn: step.on, reason: step.reason, issuedOn, expiresOn })
}

const keptDigits = 4

/**
 * What is kept of a number: of a paper that proves identity and of an account only the last characters, enough to tell
 * one from another; reference numbers of other papers as they are.
 */
export const keptNumber = (kind: PaperKind, typed: string | null): string | null => {
  if (typed === null) return null
  const track = trackOf[kind]
  return track === 'identity' || track === 'bank' ? typed.replace(/\s/g, '').slice(-keptDigits) : typed
}
