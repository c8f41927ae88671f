/** Shapes of the forms about messages. */
import * as v from 'valibot'
import { channels, readPhone } from '~/domain/outbox/way'
import { maybeText, oneOf, text, whole } from '~/platform/shapes'

export const emailForm = v.strictObject({
  intent: v.literal('email'),
  email: v.pipe(text(254), v.email('outbox:error.email')),
})

const sixDigits = v.pipe(text(10), v.regex(/^\d{6}$/, 'outbox:error.code'))

export const codeForm = v.strictObject({ intent: v.literal('code'), code: sixDigits })

export const phoneForm = v.strictObject({
  intent: v.literal('phone'),
  phone: v.pipe(
    text(30),
    v.check((value) => readPhone(value) !== undefined, 'outbox:error.phone'),
    v.transform((value) => readPhone(value) ?? ''),
  ),
})

/** A field of its own name: two codes may be waited for on one page. */
export const phoneCodeForm = v.strictObject({ intent: v.literal('phone-code'), phoneCode: sixDigits })

export const wishesForm = v.strictObject({
  intent: v.literal('wishes'),
  channel: oneOf(channels),
  digestDay: whole(0, 7),
})

export const forgetForm = v.strictObject({
  intent: v.picklist(['forget', 'forget-phone', 'forget-telegram', 'telegram']),
})

export const openMessageForm = v.strictObject({ message: maybeText(36) })
