/** The form by which many notices are recorded as sent. */
import * as v from 'valibot'
import { deliveryWays } from '~/domain/notices/life'
import { seenRows, tickedRows } from '~/platform/row-shapes'
import { dayField, maybeText, oneOf } from '~/platform/shapes'

export const manyForm = v.strictObject({
  notice: tickedRows,
  row: seenRows,
  on: dayField,
  way: oneOf(deliveryWays),
  tracking: maybeText(60),
})

export type ManyWanted = v.InferOutput<typeof manyForm>
