/** Shapes of the referral forms. */
import * as v from 'valibot'
import { sharedFacts } from '~/domain/placements/disclosure'
import { type Reason, declineReasons, endReasons, withdrawReasons } from '~/domain/placements/reasons'
import { payKinds } from '~/domain/placements/step'
import {
  dayField,
  manyOf,
  maybeDay,
  maybeMoney,
  maybeOneOf,
  maybeText,
  oneOf,
  text,
  ticked,
  version,
} from '~/platform/shapes'

export const proposeForm = v.strictObject({ note: maybeText(500), acknowledged: ticked })

/** From a card: the employer names the card, never a person. */
export const proposeCardForm = v.strictObject({
  candidate: v.pipe(v.string('errors:choose'), v.regex(/^[0-9a-f]{32}$/, 'errors:choose')),
})

export const acceptForm = v.strictObject({ acknowledged: ticked, version })

export const declineForm = v.strictObject({ reason: oneOf(declineReasons), words: text(1000), version })

export const withdrawForm = v.strictObject({ reason: oneOf(withdrawReasons), words: text(1000), version })

const allReasons = [...new Set([...declineReasons, ...withdrawReasons, ...endReasons])] as [
  Reason,
  ...Reason[],
]

/** One form for every step; what a step needs and was left out is said by its decision. */
export const stepForm = v.strictObject({
  deed: oneOf(['apply', 'invite', 'offer', 'accept-offer', 'start', 'end', 'decline', 'withdraw']),
  reason: maybeOneOf(allReasons),
  words: maybeText(1000),
  on: maybeDay,
  payKind: maybeOneOf(payKinds),
  rate: maybeMoney,
  contractNumber: maybeText(60),
  version,
})

export const consentForm = v.strictObject({ scope: manyOf(sharedFacts), givenOn: dayField })

export const withdrawConsentForm = v.strictObject({})

/** On the person's own page the form names the referral; the day is today. */
export const ownConsentForm = v.strictObject({
  referral: v.string('errors:required'),
  scope: manyOf(sharedFacts),
})

export const ownConsentBackForm = v.strictObject({ referral: v.string('errors:required') })

export const ownStepForm = v.strictObject({
  referral: v.string('errors:required'),
  deed: oneOf(['apply', 'accept-offer', 'decline', 'withdraw']),
  reason: maybeOneOf(allReasons),
  words: maybeText(1000),
  version,
})

export const undoForm = v.strictObject({ why: text(500), version })

export type StepForm = v.InferOutput<typeof stepForm>
export type ProposeForm = v.InferOutput<typeof proposeForm>
export type AcceptForm = v.InferOutput<typeof acceptForm>
export type DeclineForm = v.InferOutput<typeof declineForm>
export type WithdrawForm = v.InferOutput<typeof withdrawForm>
