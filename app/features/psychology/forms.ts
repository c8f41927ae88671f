/** Shapes of the psychologist's forms. */
import * as v from 'valibot'
import { attendances, sessionKinds, sessionMethods } from '~/domain/psychology/session'
import { dayField, maybeOneOf, maybeText, oneOf, text, whole } from '~/platform/shapes'

/** Long enough for a careful note; a page of a card holds far less. */
const noteLimit = 8000

export const sessionForm = v.strictObject({
  heldOn: dayField,
  minutes: whole(5, 480),
  kind: oneOf(sessionKinds),
  method: maybeOneOf(sessionMethods),
  attendance: oneOf(attendances),
  note: maybeText(noteLimit),
  conclusion: maybeText(2000),
  nextPlan: maybeText(1000),
})

export type SessionForm = v.InferOutput<typeof sessionForm>

export const noteForm = v.strictObject({ note: text(noteLimit) })

export const conclusionForm = v.strictObject({
  conclusion: maybeText(2000),
  version: v.pipe(v.string(), v.regex(/^\d+$/, 'errors:required'), v.transform(Number)),
})
