/** Shapes of the account's forms. */
import * as v from 'valibot'
import { roles } from '~/domain/access/roles'
import { maybeText, oneOf, text, version } from '~/platform/shapes'

const password = v.pipe(
  v.string('errors:required'),
  v.minLength(1, 'errors:required'),
  v.maxLength(200, 'errors:too-long'),
)

export const signInForm = v.strictObject({ login: text(100), password, to: v.optional(v.string(), '') })

/** At least 12 characters, any characters, no composition rules (ASVS 6.2). */
export const newPassword = v.pipe(
  v.string('errors:required'),
  v.minLength(12, 'errors:password-short'),
  v.maxLength(200, 'errors:too-long'),
)

const login = v.pipe(text(60), v.regex(/^[\p{L}\d._@-]+$/u, 'errors:login-shape'))

export const setupForm = v.strictObject({ token: text(100), login, name: text(120), password: newPassword })

export const codeForm = v.strictObject({ code: text(40) })

export const enrolForm = v.strictObject({
  secret: v.pipe(text(64), v.regex(/^[A-Z2-7]+$/, 'errors:required')),
  code: text(10),
})

export const passwordForm = v.strictObject({ currentPassword: password, newPassword })

const ties = {
  institutionId: maybeText(40),
  organisationId: maybeText(40),
  region: maybeText(2),
  personId: maybeText(40),
}

export const newUserForm = v.strictObject({ login, name: text(120), role: oneOf(roles), ...ties })
export type NewUserForm = v.InferOutput<typeof newUserForm>

export const userForm = v.strictObject({ name: text(120), role: oneOf(roles), ...ties, version })
export type UserForm = v.InferOutput<typeof userForm>
