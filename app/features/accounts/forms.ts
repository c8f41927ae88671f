/** Shapes of the account's forms. */
import * as v from 'valibot'
import { text } from '~/platform/shapes'

export const signInForm = v.strictObject({
  login: text(100),
  password: v.pipe(
    v.string('errors:required'),
    v.minLength(1, 'errors:required'),
    v.maxLength(200, 'errors:too-long'),
  ),
  to: v.optional(v.string(), ''),
})

/** At least 12 characters, any characters, no composition rules (ASVS 6.2). */
export const newPassword = v.pipe(
  v.string('errors:required'),
  v.minLength(12, 'errors:password-short'),
  v.maxLength(200, 'errors:too-long'),
)

const login = v.pipe(text(60), v.regex(/^[\p{L}\d._@-]+$/u, 'errors:login-shape'))

export const setupForm = v.strictObject({ token: text(100), login, name: text(120), password: newPassword })
