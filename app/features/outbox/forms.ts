/** Shapes of the forms about messages. */
import * as v from 'valibot'
import { maybeText, oneOf, text, whole } from '~/platform/shapes'

export const emailForm = v.strictObject({
  intent: v.literal('email'),
  email: v.pipe(text(254), v.email('outbox:error.email')),
})

export const codeForm = v.strictObject({
  intent: v.literal('code'),
  code: v.pipe(text(10), v.regex(/^\d{6}$/, 'outbox:error.code')),
})

export const wishesForm = v.strictObject({
  intent: v.literal('wishes'),
  channel: oneOf(['product', 'email']),
  digestDay: whole(0, 7),
})

export const forgetForm = v.strictObject({ intent: v.literal('forget') })

export const openMessageForm = v.strictObject({ message: maybeText(36) })
