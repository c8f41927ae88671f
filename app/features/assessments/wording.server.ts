/** Turns questions, answers and states of an assessment into the words a reader sees. */
import type { Answer } from '~/domain/assessments/answers'
import type { NeedStatus } from '~/domain/assessments/pathways'
import type { PlaceKey, Question } from '~/domain/assessments/questionnaire'
import { parseDay } from '~/domain/calendar/day'
import { legalLines } from '~/domain/plans/blocks'
import type { At } from '~/platform/guard.server'
import { wordsIn } from '~/platform/wording'
import type { Tone } from '~/ui/tone'

export type Teller = Pick<At, 't' | 'format' | 'today'>

const isLine = (place: PlaceKey): boolean => (legalLines as readonly string[]).includes(place)

export const placeWords = (place: PlaceKey, { t }: Pick<Teller, 't'>): string =>
  t(`plan-rules:${isLine(place) ? 'line' : 'block'}.${place}.name`)

/** The words of one answer key: a yes, a no, or an option of the question. */
export const optionWords = (question: Question, key: string, { t }: Pick<Teller, 't'>): string => {
  if (question.kind === 'yes-no') return t(`assessments:answer.${key === 'yes' ? 'yes' : 'no'}`)
  const option = question.options.find((each) => each.key === key)
  return option ? wordsIn(option, t) : key
}

/** The answer in words; silence is told with its reason, and is never empty. */
export const answerWords = (question: Question, answer: Answer | undefined, teller: Teller): string => {
  const { t, format } = teller
  if (!answer) return t('assessments:answer.none-yet')
  if (answer.state === 'not-answered') return t(`assessments:silence.${answer.why}`)
  const [first = ''] = answer.values
  if (question.kind === 'text') return first
  if (question.kind === 'day') return format.day(parseDay(first) ?? null)
  return answer.values.map((each) => optionWords(question, each, teller)).join(', ')
}

export const toneOfNeed: Readonly<Record<NeedStatus, Tone>> = {
  'not-assessed': 'plain',
  'no-need': 'plain',
  'without-measure': 'warn',
  'in-progress': 'info',
  met: 'good',
  declined: 'plain',
}
