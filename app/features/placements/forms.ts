/** Shapes of the forms of placements. */
import * as v from 'valibot'
import { checkOutcomes } from '~/domain/placements/checks'
import { maybeText, oneOf, version } from '~/platform/shapes'

export const checkForm = v.strictObject({
  mark: oneOf(['7', '30', '90', '180', '365']),
  outcome: oneOf(checkOutcomes),
  source: oneOf(['officer', 'register']),
  words: maybeText(500),
  version,
})

export type CheckForm = v.InferOutput<typeof checkForm>
