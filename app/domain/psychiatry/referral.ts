/**
 * The way of a referral to a psychiatrist. Law on psychology, art. 18: a psychologist does not help where signs point to a
 * disorder that needs medicine, and makes no diagnosis: they recommend a psychiatrist. The person agrees or refuses; what
 * comes back is whether work may go on, never a diagnosis.
 */
import type { Role } from '../access/roles'
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import {
  psychiatristAnswer,
  psychiatristRoutine,
  psychiatristSoon,
  psychiatristTalk,
  psychiatristUrgent,
} from '../law/care-parameters'
import type { Parameter } from '../law/parameters'
import { type Result, ok, refuse } from '../result'

export const referralStates = [
  'recommended',
  'refused',
  'agreed',
  'sent',
  'seen',
  'answered',
  'closed',
] as const
export type PsychiatryState = (typeof referralStates)[number]

export const psychiatrySteps = ['agree', 'refuse', 'ask-again', 'send', 'see', 'answer', 'close'] as const
export type PsychiatryStep = (typeof psychiatrySteps)[number]

export const urgencies = ['urgent', 'soon', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

/** What the psychiatrist's answer means for the psychologist's own work. There is no place for a diagnosis. */
export const psychiatryAnswers = ['work-goes-on', 'work-waits', 'seen-again'] as const
export type PsychiatryAnswer = (typeof psychiatryAnswers)[number]

export const psychiatryCloseReasons = [
  'refused',
  'not-needed',
  'transferred',
  'released',
  'died',
  'error',
] as const
export type PsychiatryCloseReason = (typeof psychiatryCloseReasons)[number]

type Step = {
  readonly from: readonly PsychiatryState[]
  readonly to: PsychiatryState
  /** Who writes it down: what is said between psychologist and person stays there, the visit is the medical unit's. */
  readonly by: readonly Role[]
}

export const stepsOfPsychiatry: Readonly<Record<PsychiatryStep, Step>> = {
  agree: { from: ['recommended'], to: 'agreed', by: ['psychologist'] },
  refuse: { from: ['recommended'], to: 'refused', by: ['psychologist'] },
  'ask-again': { from: ['refused'], to: 'recommended', by: ['psychologist'] },
  send: { from: ['agreed'], to: 'sent', by: ['psychologist', 'medic'] },
  see: { from: ['sent'], to: 'seen', by: ['psychologist', 'medic'] },
  answer: { from: ['seen'], to: 'answered', by: ['psychologist', 'medic'] },
  close: {
    from: ['recommended', 'refused', 'agreed', 'sent', 'seen'],
    to: 'closed',
    by: ['psychologist'],
  },
}

export const isOpenPsychiatry = (state: PsychiatryState): boolean =>
  state !== 'answered' && state !== 'closed'

/** States in which the medical unit has something to do, and so sees that a consultation is asked for. */
export const medicalStates: readonly PsychiatryState[] = ['agreed', 'sent', 'seen']

/** The steps that someone of a role may take from a state. */
export const psychiatryStepsFrom = (state: PsychiatryState, role: Role): PsychiatryStep[] =>
  psychiatrySteps.filter(
    (each) => stepsOfPsychiatry[each].from.includes(state) && stepsOfPsychiatry[each].by.includes(role),
  )

export type StepWords = {
  readonly onDay: Day
  readonly visitOn: Day | null
  readonly answer: PsychiatryAnswer | null
  readonly reason: PsychiatryCloseReason | null
}

type Standing = {
  readonly state: PsychiatryState
  readonly lastOn: Day
  readonly role: Role
  readonly today: Day
}

const missingFor = (step: PsychiatryStep, words: StepWords): string | undefined => {
  if (step === 'send' && words.visitOn === null) return 'visit-missing'
  if (step === 'send' && words.visitOn !== null && words.visitOn < words.onDay) return 'visit-before'
  if (step === 'answer' && words.answer === null) return 'answer-missing'
  return step === 'close' && words.reason === null ? 'reason-missing' : undefined
}

/**
 * Decides a step. Refused: `wrong-state`, `day-ahead`, `day-before-last`, and `visit-missing`, `visit-before`,
 * `answer-missing` or `reason-missing` where the step asks for it.
 */
export const decidePsychiatryStep = (
  { state, lastOn, role, today }: Standing,
  step: PsychiatryStep,
  words: StepWords,
): Result<PsychiatryState> => {
  if (!psychiatryStepsFrom(state, role).includes(step)) return refuse('wrong-state')
  if (words.onDay > today) return refuse('day-ahead')
  if (words.onDay < lastOn) return refuse('day-before-last')
  const missing = missingFor(step, words)
  return missing ? refuse(missing) : ok(stepsOfPsychiatry[step].to)
}

const visitWithin: Readonly<Record<Urgency, Parameter>> = {
  urgent: psychiatristUrgent,
  soon: psychiatristSoon,
  routine: psychiatristRoutine,
}

type Waiting = {
  readonly state: PsychiatryState
  readonly urgency: Urgency
  readonly lastOn: Day
  readonly visitOn: Day | null
}

/** The day by which the next step is owed; null when nothing is. */
export const psychiatryDueOn = (
  { state, urgency, lastOn, visitOn }: Waiting,
  calendar: Calendar,
  today: Day,
): Day | null => {
  const after = (length: Parameter): Day => addWorkingDays(lastOn, length.on(today), calendar)
  if (state === 'recommended') return after(urgency === 'urgent' ? psychiatristUrgent : psychiatristTalk)
  if (state === 'refused') return after(psychiatristRoutine)
  if (state === 'agreed') return after(visitWithin[urgency])
  if (state === 'sent') return visitOn ?? after(visitWithin[urgency])
  return state === 'seen' ? after(psychiatristAnswer) : null
}
