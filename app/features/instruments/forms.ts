/** Shapes of the forms about instruments. */
import * as v from 'valibot'
import { instruments } from '#db/reference/instruments'
import type { Day } from '~/domain/calendar/day'
import type { Instrument, InstrumentText } from '~/domain/instruments/instrument'
import type { Answer } from '~/domain/instruments/score'
import { dayField, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

/** What stands for "not answered": said aloud, so that a forgotten row is told from it. */
export const passed = 'x'

const codes = instruments.flatMap(({ texts }) => texts.map(({ code }) => code)) as [string, ...string[]]

/** The field of a question, counted from 1. */
export const fieldOf = (item: number): string => `a${item}`

const optionsOf = (count: number): [string, ...string[]] => [
  passed,
  ...Array.from({ length: count }, (_, at) => String(at)),
]

/** One field for each question of a text. */
export const paperForm = ({ items, options, after }: InstrumentText) => {
  const fields: Record<string, v.GenericSchema<unknown, unknown>> = {
    heldOn: dayField,
    versionCode: oneOf(codes),
    ...(after ? { after: maybeOneOf(optionsOf(after.options.length)) } : {}),
  }
  for (const [at] of items.entries()) fields[fieldOf(at + 1)] = oneOf(optionsOf(options.length))
  return v.strictObject(fields)
}

const answerIn = (value: unknown): Answer =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null

/** What a paper's form says, in the order of the questions. */
export const paperIn = (form: Readonly<Record<string, unknown>>, { items }: Pick<Instrument, 'items'>) => ({
  heldOn: form['heldOn'] as Day,
  versionCode: String(form['versionCode']),
  answers: Array.from({ length: items }, (_, at) => answerIn(form[fieldOf(at + 1)])),
  after: answerIn(form['after']),
})

export const typedForm = v.strictObject({ heldOn: dayField, name: text(120), result: text(4000) })

export const startForm = v.strictObject({ versionCode: oneOf(codes) })

export const selfAnswerForm = v.strictObject({
  item: v.pipe(text(2), v.regex(/^\d+$/)),
  answer: maybeText(2),
})

/** What the psychologist did about a result, sealed with it. */
export const lookForm = v.strictObject({ version, followed: text(2000) })

/** Where a refusal's words stand. */
export const instrumentRefusalFields: Readonly<Record<string, string>> = {
  'day-ahead': 'heldOn',
  'day-too-old': 'heldOn',
}
