/** Shapes of the forms about employers, and the fields beside which refusals stand. */
import * as v from 'valibot'
import { contractEndReasons, contractKinds, noEnd } from '~/domain/employers/contract'
import { codesOf, recordKinds } from '~/domain/employers/obligations'
import {
  dayField,
  maybeDay,
  maybeOneOf,
  maybeText,
  maybeWhole,
  oneOf,
  text,
  version,
} from '~/platform/shapes'

export const itemForm = v.strictObject({
  words: maybeText(300),
  givenOn: dayField,
  expiresOn: maybeDay,
  version,
})
export type ItemWords = v.InferOutput<typeof itemForm>

export const checkForm = v.strictObject({
  outcome: oneOf(['checked', 'refused']),
  reason: maybeText(500),
  version,
})
export type CheckWords = v.InferOutput<typeof checkForm>

export const accreditForm = v.strictObject({
  outcome: oneOf(['granted', 'refused', 'withdrawn']),
  fromOn: maybeDay,
  toOn: maybeDay,
  reason: maybeText(500),
  version,
})
export type AccreditForm = v.InferOutput<typeof accreditForm>

const id = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([0-9a-f-]{36})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

export const contractForm = v.strictObject({
  kind: oneOf(contractKinds),
  number: text(60),
  institutionId: id,
  fromOn: dayField,
  untilOn: v.pipe(
    maybeDay,
    v.transform((value) => value ?? noEnd),
  ),
  words: maybeText(1000),
})
export type ContractForm = v.InferOutput<typeof contractForm>

export const signForm = v.strictObject({ signedOn: dayField, version })
export const endForm = v.strictObject({
  endedOn: dayField,
  endReason: maybeOneOf(contractEndReasons),
  words: maybeText(1000),
  version,
})
export type EndForm = v.InferOutput<typeof endForm>

export const fileForm = v.strictObject({})

const codes = [...codesOf.incident, ...codesOf.inspection] as [string, ...string[]]

export const lineForm = v.strictObject({
  kind: oneOf(recordKinds),
  code: maybeOneOf(codes),
  onDay: dayField,
  untilOn: maybeDay,
  title: text(200),
  words: maybeText(1000),
  done: maybeText(1000),
  convicts: maybeWhole(0, 100_000),
  civilians: maybeWhole(0, 100_000),
  settledOn: maybeDay,
  institutionId: id,
})
export type LineForm = v.InferOutput<typeof lineForm>

export const settleForm = v.strictObject({ settledOn: dayField, version })
export const remarkForm = v.strictObject({ text: text(500), dueOn: dayField })
export const fulfilForm = v.strictObject({ remark: text(40), fulfilledOn: dayField, version })

export const inviteForm = v.strictObject({
  login: v.pipe(text(60), v.regex(/^[\p{L}\d._@-]+$/u, 'errors:login-shape')),
  name: text(120),
})
export type InviteForm = v.InferOutput<typeof inviteForm>
export const shutOutForm = v.strictObject({ user: text(40), version })

/** Where a refusal's words stand. */
export const employerRefusalFields: Readonly<Record<string, string>> = {
  'given-in-future': 'givenOn',
  'expiry-missing': 'expiresOn',
  'expires-before-given': 'expiresOn',
  'expired-already': 'expiresOn',
  'paper-missing': 'file',
  'reason-missing': 'reason',
  'from-missing': 'fromOn',
  'to-missing': 'toOn',
  'to-before-from': 'toOn',
  'to-in-past': 'toOn',
  'too-long': 'toOn',
  'institution-missing': 'institutionId',
  'until-before-from': 'untilOn',
  'number-taken': 'number',
  'signed-in-future': 'signedOn',
  'contract-over': 'signedOn',
  'end-reason-missing': 'endReason',
  'ended-in-future': 'endedOn',
  'ended-before-signed': 'endedOn',
  'words-missing': 'words',
  'day-in-future': 'onDay',
  'code-missing': 'code',
  'until-missing': 'untilOn',
  'until-before-day': 'untilOn',
  'done-missing': 'done',
  'count-missing': 'civilians',
  'settled-before-day': 'settledOn',
  'settled-in-future': 'settledOn',
  'due-before-inspection': 'dueOn',
  'login-taken': 'login',
}
