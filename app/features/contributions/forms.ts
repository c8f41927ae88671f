/** Shapes of the forms about the work on a measure. */
import * as v from 'valibot'
import { services } from '~/domain/plans/services'
import { outcomeForm } from '~/features/plans/forms'
import { dayField, maybeDay, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

export const reportForm = v.strictObject({ ...outcomeForm.entries, evidence: maybeText(300) })

export const taskForm = v.strictObject({
  title: text(200),
  service: maybeOneOf(services),
  dueOn: maybeDay,
})

export const settleTaskForm = v.strictObject({
  intent: oneOf(['done', 'undone']),
  task: text(36),
  version,
})

export const commentForm = v.strictObject({ text: text(2000) })
export const strikeForm = v.strictObject({ intent: v.literal('strike'), comment: text(36) })

/** The file itself is read apart. */
export const fileForm = v.strictObject({})
export const removeFileForm = v.strictObject({ intent: v.literal('remove'), attachment: text(36) })

/** `user:<id>`, `organisation:<id>`, or empty: the service at large. */
export const assignForm = v.strictObject({
  version,
  to: v.optional(v.pipe(v.string(), v.regex(/^$|^(user|organisation):[0-9a-f-]{36}$/, 'errors:choose')), ''),
})
export const consentForm = v.strictObject({
  intent: v.literal('consent'),
  givenOn: dayField,
  words: text(500),
})
export const withdrawForm = v.strictObject({ intent: v.literal('withdraw') })

export const answerForm = v.strictObject({
  answer: oneOf(['accept', 'refuse']),
  reason: maybeText(500),
})
