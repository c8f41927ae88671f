/** Shapes of the forms of acute risk. */
import * as v from 'valibot'
import { riskKinds } from '~/domain/secrecy/glass'
import { oneOf, text, version } from '~/platform/shapes'

export const riskForm = v.strictObject({
  kind: oneOf(riskKinds),
  warning: text(1000),
  measures: text(2000),
  /** Of the card in force; 0 where there is none. */
  version,
})
export type RiskForm = Omit<v.InferOutput<typeof riskForm>, 'version'>

export const glassForm = v.strictObject({ reason: oneOf(riskKinds), words: text(1000) })
export type GlassForm = v.InferOutput<typeof glassForm>

export const secondForm = v.strictObject({ version, answer: oneOf(['open', 'refuse']) })
