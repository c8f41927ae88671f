/** Shapes of an organisation's forms, and the fields beside which refusals stand. */
import * as v from 'valibot'
import { newPassword } from '~/features/accounts/forms'
import { maybeText, oneOf, text, version } from '~/platform/shapes'

export const organisationKinds = [
  'business',
  'state-enterprise',
  'volunteer',
  'ngo',
  'local-authority',
  'training-provider',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationStates = ['registered', 'approved', 'suspended'] as const
export type OrganisationState = (typeof organisationStates)[number]

const region = v.pipe(v.string('errors:required'), v.regex(/^\d{2}$/, 'errors:choose'))

const phone = v.pipe(
  maybeText(40),
  v.check((value) => value === null || /^\+?\d[\d\s()-]{5,24}$/.test(value), 'organisations:error.phone'),
)

const email = v.pipe(
  maybeText(120),
  v.check(
    (value) => value === null || v.is(v.pipe(v.string(), v.email()), value),
    'organisations:error.email',
  ),
)

const contact = { contactName: maybeText(120), contactPhone: phone, contactEmail: email }

export const registerEmployerForm = v.strictObject({
  businessId: text(30),
  name: text(200),
  region,
  contactName: text(120),
  contactPhone: phone,
  contactEmail: email,
  login: v.pipe(text(60), v.regex(/^[\p{L}\d._@-]+$/u, 'errors:login-shape')),
  password: newPassword,
})
export type EmployerRegistration = v.InferOutput<typeof registerEmployerForm>

export const organisationForm = v.strictObject({ name: text(200), region, ...contact, version })
export type OrganisationWords = Omit<v.InferOutput<typeof organisationForm>, 'version'>

export const organisationDeeds = ['approve', 'suspend'] as const
export const organisationDecisionForm = v.strictObject({
  decision: oneOf(organisationDeeds),
  reason: maybeText(500),
  version,
})
export type OrganisationDecision = v.InferOutput<typeof organisationDecisionForm>

/** Where a refusal's words stand. */
export const organisationRefusalFields: Readonly<Record<string, string>> = {
  'identifier-empty': 'businessId',
  'identifier-characters': 'businessId',
  'identifier-length': 'businessId',
  'identifier-check-digit': 'businessId',
  'identifier-not-issuable': 'businessId',
  'iin-century': 'businessId',
  'iin-date': 'businessId',
  'iin-future': 'businessId',
  'bin-month': 'businessId',
  'bin-kind': 'businessId',
  'bin-division': 'businessId',
  'business-id-taken': 'businessId',
  'login-taken': 'login',
  'reason-missing': 'reason',
}
