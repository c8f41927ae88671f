/** The form by which many notices are recorded as sent, or as handed over. */
import * as v from 'valibot'
import { deliveryWays } from '~/domain/notices/life'
import { seenRows, tickedRows } from '~/platform/row-shapes'
import { dayField, maybeOneOf, maybeText, oneOf } from '~/platform/shapes'

export const manyDeeds = ['send', 'deliver'] as const

export const manyForm = v.strictObject({
  notice: tickedRows,
  row: seenRows,
  on: dayField,
  deed: v.optional(oneOf(manyDeeds), 'send'),
  /** How they were sent; nothing where they were handed over. */
  way: maybeOneOf(deliveryWays),
  tracking: maybeText(60),
})

export type ManyWanted = v.InferOutput<typeof manyForm>
