/** How an appeal ends or is passed on. */
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { type AppealHandler, type AppealState, forwardsTo, isOpenAppeal } from './appeal'

export const answerSteps = ['take', 'satisfy', 'partly', 'refuse', 'forward'] as const
export type AnswerStep = (typeof answerSteps)[number]

export type AnswerWords = {
  readonly step: AnswerStep
  /** The answer in the handler's words; read by the person. */
  readonly text: string
}

export type Answered = {
  readonly state: AppealState
  readonly handler: AppealHandler
  readonly text: string | null
}

const ends: Readonly<Partial<Record<AnswerStep, AppealState>>> = {
  satisfy: 'satisfied',
  partly: 'partly',
  refuse: 'refused',
}

/**
 * Decides a handler's step. Refused: `appeal-closed`, `answer-missing` (every end and every passing on says why),
 * `nowhere-to-forward`.
 */
export const decideAnswer = (
  appeal: { readonly state: AppealState; readonly handler: AppealHandler },
  { step, text }: AnswerWords,
): Result<Answered> => {
  if (!isOpenAppeal(appeal.state)) return refuse('appeal-closed')
  const said = text.trim() || null
  if (step === 'take') return ok({ state: 'in-work', handler: appeal.handler, text: null })
  if (said === null) return refuse('answer-missing')
  if (step === 'forward') {
    const handler = forwardsTo[appeal.handler]
    return handler ? ok({ state: 'received', handler, text: said }) : refuse('nowhere-to-forward')
  }
  return ok({ state: ends[step] ?? appeal.state, handler: appeal.handler, text: said })
}
