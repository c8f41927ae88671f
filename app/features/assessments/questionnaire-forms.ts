/** Shapes of the forms with which headquarters writes a questionnaire. */
import * as v from 'valibot'
import {
  type Option,
  type PlaceKey,
  type Question,
  pathways,
  placeKeys,
  questionKinds,
  tiers,
} from '~/domain/assessments/questionnaire'
import { needKeys } from '~/domain/plans/needs'
import { type Result, ok, refuse } from '~/domain/result'
import { dayField, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

const key = v.pipe(text(40), v.regex(/^[a-z][a-z0-9-]*$/, 'questionnaires:error.key'))
const places = placeKeys as readonly [PlaceKey, ...PlaceKey[]]

const entries = {
  version,
  place: oneOf(places),
  pathway: oneOf(pathways),
  kind: oneOf(questionKinds),
  tier: oneOf(tiers),
  textKk: text(300),
  textRu: text(300),
  textEn: text(300),
  helpKk: maybeText(300),
  helpRu: maybeText(300),
  helpEn: maybeText(300),
  /** One answer a line: key, Kazakh, Russian, English, parted by a bar. */
  options: maybeText(4000),
  need: maybeOneOf(needKeys),
  needWhen: maybeText(300),
}

export const questionForm = v.strictObject(entries)

export const newQuestionForm = v.strictObject({ ...entries, key })

export type QuestionFields = v.InferOutput<typeof questionForm>

export const removeForm = v.strictObject({ version })

export const inForceForm = v.strictObject({ version, from: dayField })

export const copyForm = v.strictObject({ source: text(40) })

const optionIn = (line: string): Option | undefined => {
  const [name, kk, ru, en, ...more] = line.split('|').map((part) => part.trim())
  const isWhole = name && kk && ru && en && more.length === 0
  return isWhole && /^[a-z][a-z0-9-]*$/.test(name) ? { key: name, kk, ru, en } : undefined
}

const optionsIn = (typed: string | null): Result<readonly Option[]> => {
  const lines = (typed ?? '').split('\n').filter((line) => line.trim() !== '')
  const options = lines.flatMap((line) => optionIn(line) ?? [])
  return options.length === lines.length ? ok(options) : refuse('option-line')
}

/** The lines that a question's answers were written as. */
export const optionLines = (options: readonly Option[]): string =>
  options.map(({ key: name, kk, ru, en }) => [name, kk, ru, en].join(' | ')).join('\n')

const helpIn = ({ helpKk, helpRu, helpEn }: QuestionFields): Result<Question['help']> => {
  if (!helpKk && !helpRu && !helpEn) return ok(null)
  return helpKk && helpRu && helpEn ? ok({ kk: helpKk, ru: helpRu, en: helpEn }) : refuse('help-half')
}

/** The question that the form describes. Refused: `option-line` (a line is not key and three texts), `help-half`. */
export const questionIn = (name: string, form: QuestionFields): Result<Question> => {
  const options = optionsIn(form.options)
  if (!options.ok) return options
  const help = helpIn(form)
  if (!help.ok) return help
  const { place, pathway, kind, tier, need } = form
  return ok({
    key: name,
    place,
    pathway,
    kind,
    tier,
    need,
    text: { kk: form.textKk, ru: form.textRu, en: form.textEn },
    help: help.value,
    options: kind === 'choice' || kind === 'several' ? options.value : [],
    needWhen: (form.needWhen ?? '').split(/[\s,]+/).filter((each) => each !== ''),
  })
}
