/** Answers: what was said, what was not answered and why, and which needs the answers show. */
import { parseDay } from '../calendar/day'
import type { Holds } from '../law/rule'
import type { NeedKey } from '../plans/needs'
import { type Result, ok, refuse } from '../result'
import { type Question, answerKeysOf } from './questionnaire'

/** Why there is no answer. `not-asked` is written down when the assessment is completed without the question. */
export const silences = ['could-not', 'did-not-wish', 'not-asked'] as const
export type Silence = (typeof silences)[number]

/** What an officer may choose while asking; nobody chooses "not asked". */
export const spokenSilences = ['could-not', 'did-not-wish'] as const

/** Why a whole block was left out. */
export const skipReasons = [
  'declined',
  'not-able-now',
  'not-applicable',
  'known-from-records',
  'other-specialist',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** Who sat with the person and the one who asked. */
export const companions = [
  'psychologist',
  'medic',
  'detachment-head',
  'relative',
  'interpreter',
  'ngo',
  'lawyer',
] as const
export type Companion = (typeof companions)[number]

/** A text or a day is a list of one. "Not answered" is a record of its own and never a "no". */
export type Answer =
  | { readonly state: 'answered'; readonly values: readonly string[] }
  | { readonly state: 'not-answered'; readonly why: Silence }

export type Said = { readonly values: readonly string[]; readonly silence: Silence | null }

/** The option that excludes the others, where a question has it. */
const nothing = 'none'

/** The longest text of an answer. */
export const longestAnswer = 1000

const decideValues = ({ kind, options }: Question, values: readonly string[]): Result<readonly string[]> => {
  const [first = ''] = values
  if (kind === 'text') return first.length <= longestAnswer ? ok([first]) : refuse('answer-too-long')
  if (kind === 'day') {
    const known = parseDay(first)
    return known ? ok([known]) : refuse('answer-not-a-day')
  }
  const keys = answerKeysOf({ kind, options })
  if (!values.every((each) => keys.includes(each))) return refuse('answer-strange')
  if (kind !== 'several' && values.length > 1) return refuse('answer-strange')
  return values.length > 1 && values.includes(nothing) ? refuse('none-and-more') : ok([...new Set(values)])
}

/**
 * What is recorded of one question; null where nothing was said yet. Refused: `answer-and-silence`, `answer-strange`
 * (not among the answers of this question), `none-and-more`, `answer-not-a-day`, `answer-too-long`.
 */
export const decideAnswer = (question: Question, { values, silence }: Said): Result<Answer | null> => {
  const said = values.map((each) => each.trim()).filter((each) => each !== '')
  if (said.length === 0) return ok(silence ? { state: 'not-answered', why: silence } : null)
  if (silence) return refuse('answer-and-silence')
  const decided = decideValues(question, said)
  return decided.ok ? ok({ state: 'answered', values: decided.value }) : decided
}

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, Answer>

const shows = (question: Question, answer: Answer | undefined): Holds => {
  if (answer?.state !== 'answered') return 'unknown'
  return answer.values.some((each) => question.needWhen.includes(each))
}

/**
 * The needs that questions point to: true when an answer shows the need, false when every question about it was
 * answered and none shows it, unknown while one of them is unanswered or its block was skipped.
 */
export const needsFrom = (questions: readonly Question[], answers: Answers): ReadonlyMap<NeedKey, Holds> => {
  const found = new Map<NeedKey, Holds>()
  for (const question of questions) {
    if (question.need === null) continue
    const now = shows(question, answers.get(question.key))
    const before = found.get(question.need)
    const next = before === true || now === true ? true : before === 'unknown' ? 'unknown' : now
    found.set(question.need, next)
  }
  return found
}

export type Change = 'same' | 'changed' | 'new'

const spelled = (answer: Answer | undefined): string =>
  answer === undefined
    ? ''
    : answer.state === 'answered'
      ? [...answer.values].sort().join('\n')
      : `- ${answer.why}`

/** How an answer stands to the one given to the same question before; `new` where it was not asked then. */
export const changeSince = (before: Answer | undefined, now: Answer | undefined): Change =>
  before === undefined ? 'new' : spelled(before) === spelled(now) ? 'same' : 'changed'
