/** Shapes of the forms about requests for diagnostics. */
import * as v from 'valibot'
import { examinedBefore, returnReasons } from '~/domain/diagnostics/request'
import { maybeText, oneOf, text, ticked, version } from '~/platform/shapes'

export const askForm = v.strictObject({
  task: text(2000),
  conditions: maybeText(120),
  examinedBefore: oneOf(examinedBefore),
  warned: ticked,
})

export type AskForm = v.InferOutput<typeof askForm>

export const plainForm = v.strictObject({ version })

export const answerForm = v.strictObject({ version, answer: text(4000) })

export const returnForm = v.strictObject({ version, reason: oneOf(returnReasons) })

/** The requester confirms once more before the answer opens. */
export const openForm = v.strictObject({ version, warned: ticked })

/** Where a refusal's words stand. */
export const diagnosticsRefusalFields: Readonly<Record<string, string>> = { 'not-warned': 'warned' }
