/** Shapes of the forms about assessments; the fields of a block follow from its questions. */
import * as v from 'valibot'
import {
  type Said,
  companions,
  decideAnswer,
  skipReasons,
  spokenSilences,
} from '~/domain/assessments/answers'
import type { Question } from '~/domain/assessments/questionnaire'
import { needKeys } from '~/domain/plans/needs'
import type { FieldError } from '~/platform/form'
import { manyOf, maybeText, oneOf, text, version } from '~/platform/shapes'

/** The field of a question's answer, and the one that says why there is none. */
export const answerField = (key: string): string => `q-${key}`
export const silenceField = (key: string): string => `silence-${key}`

/** A silence among the choices of a question: the dash keeps it apart from the keys of answers. */
export const silenceChoice = (silence: string): string => `-${silence}`

export const startForm = v.strictObject({})

export const completeForm = v.strictObject({ version, present: manyOf(companions) })

export const withdrawForm = v.strictObject({ version, reason: text(500) })

export const skipForm = v.strictObject({ version, reason: oneOf(skipReasons), note: maybeText(500) })

export const needAnswerForm = v.strictObject({
  version,
  need: oneOf(needKeys),
  state: oneOf(['declined', 'needed']),
  note: maybeText(500),
})

const typed = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((values): readonly string[] => (typeof values === 'string' ? [values] : values)),
  ),
  [],
)

/** The fields of one block. What was typed is read as it is: the rules of the answers decide, question by question. */
export const blockForm = (questions: readonly Pick<Question, 'key'>[]) =>
  v.strictObject({
    version,
    ...Object.fromEntries(
      questions.flatMap(({ key }) => [
        [answerField(key), typed],
        [silenceField(key), typed],
      ]),
    ),
  })

type Read =
  | { readonly ok: true; readonly said: Readonly<Record<string, Said>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, FieldError>> }

const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const saidIn = ({ key }: Question, fields: Readonly<Record<string, unknown>>): Said => {
  const given = listIn(fields[answerField(key)])
  const silent = new Set([...given, ...listIn(fields[silenceField(key)])])
  return {
    values: given.filter((each) => !each.startsWith('-')),
    silence: spokenSilences.find((each) => silent.has(silenceChoice(each))) ?? null,
  }
}

/** What the form says of each question; the words of a broken answer stand beside its field. */
export const answersIn = (
  questions: readonly Question[],
  fields: Readonly<Record<string, unknown>>,
): Read => {
  const errors: Record<string, FieldError> = {}
  const said: Record<string, Said> = {}
  for (const question of questions) {
    const given = saidIn(question, fields)
    const decided = decideAnswer(question, given)
    if (!decided.ok)
      errors[answerField(question.key)] = { key: `assessments:refusal.${decided.refusal.code}` }
    said[question.key] = given
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, said }
}
