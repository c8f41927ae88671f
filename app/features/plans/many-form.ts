/** The form by which one deed of the law is recorded for many plans. */
import * as v from 'valibot'
import { settledTogether } from '~/domain/deadlines/settling'
import { seenRows, tickedRows } from '~/platform/row-shapes'
import { dayField, maybeText } from '~/platform/shapes'

export const manyForm = v.strictObject({
  plan: tickedRows,
  row: seenRows,
  deed: v.picklist(settledTogether, 'errors:choose'),
  on: dayField,
  note: maybeText(500),
})

export type ManyWanted = v.InferOutput<typeof manyForm>
