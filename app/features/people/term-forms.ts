/** The forms that move a term, a release or a person to another institution. */
import * as v from 'valibot'
import { releaseGrounds } from '~/domain/people/person'
import { termCauseCodes } from '~/domain/people/term'
import { transferReasons } from '~/domain/people/transfer'
import { dayField, maybeDay, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

/** `edit`: back from the preview to the fields, with everything typed. */
const intent = v.optional(v.picklist(['preview', 'save', 'edit'], 'errors:choose'), 'preview')

export const termForm = v.strictObject({
  intent,
  cause: oneOf(termCauseCodes),
  courtAct: maybeText(120),
  actOn: maybeDay,
  endOfTerm: maybeDay,
  releasedOn: maybeDay,
  releaseGround: maybeOneOf(releaseGrounds),
  note: maybeText(1000),
  version,
})

export const transferForm = v.strictObject({
  institutionId: text(36),
  on: dayField,
  reason: oneOf(transferReasons),
  note: maybeText(1000),
  version,
})

export type TermValue = v.InferOutput<typeof termForm>
export type TransferValue = v.InferOutput<typeof transferForm>
