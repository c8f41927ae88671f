/**
 * A request of staff for psychodiagnostics (order 508, annex 10) and its answer. Paras 82(3) and 83(6): the psychologist
 * alone decides what staff learn, and warns whoever asks of what spreading it may lead to. Para 82(8): may refuse.
 */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import { diagnosticsAnswer } from '../law/care-parameters'
import { type Result, ok, refuse } from '../result'

export const diagnosticStates = ['asked', 'taken', 'answered', 'returned', 'withdrawn'] as const
export type DiagnosticState = (typeof diagnosticStates)[number]

export const diagnosticSteps = ['take', 'answer', 'return', 'withdraw'] as const
export type DiagnosticStep = (typeof diagnosticSteps)[number]

export const returnReasons = ['would-harm', 'not-psychology', 'facts-missing', 'answered-before'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const examinedBefore = ['yes', 'no', 'unknown'] as const

const stepsOfRequest: Readonly<
  Record<DiagnosticStep, { readonly from: readonly DiagnosticState[]; readonly to: DiagnosticState }>
> = {
  take: { from: ['asked'], to: 'taken' },
  answer: { from: ['asked', 'taken'], to: 'answered' },
  return: { from: ['asked', 'taken'], to: 'returned' },
  withdraw: { from: ['asked'], to: 'withdrawn' },
}

export const isOpenRequest = (state: DiagnosticState): boolean => state === 'asked' || state === 'taken'

export const diagnosticStepsFrom = (state: DiagnosticState): DiagnosticStep[] =>
  diagnosticSteps.filter((each) => stepsOfRequest[each].from.includes(state))

/** Whether a request may be sent. Refused: `not-warned` until the requester has read what confidentiality asks of them. */
export const decideRequest = (warned: boolean): Result<true> => (warned ? ok(true) : refuse('not-warned'))

type Standing = { readonly state: DiagnosticState; readonly takenBy: string | null; readonly userId: string }

/** Decides a step of a request. Refused: `wrong-state`, `taken-by-other` when a colleague has it in hand. */
export const decideDiagnosticStep = (
  { state, takenBy, userId }: Standing,
  step: DiagnosticStep,
): Result<DiagnosticState> => {
  if (!stepsOfRequest[step].from.includes(state)) return refuse('wrong-state')
  if (step !== 'withdraw' && takenBy !== null && takenBy !== userId) return refuse('taken-by-other')
  return ok(stepsOfRequest[step].to)
}

export const diagnosticsDueOn = (askedOn: Day, calendar: Calendar, today: Day): Day =>
  addWorkingDays(askedOn, diagnosticsAnswer.on(today), calendar)
