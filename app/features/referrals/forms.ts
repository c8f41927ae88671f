/** Shapes of the referral forms. */
import * as v from 'valibot'
import { declineReasons, withdrawReasons } from '~/domain/placements/reasons'
import { maybeText, oneOf, text, ticked, version } from '~/platform/shapes'

export const proposeForm = v.strictObject({ note: maybeText(500), acknowledged: ticked })

/** From a card: the employer names the card, never a person. */
export const proposeCardForm = v.strictObject({
  candidate: v.pipe(v.string('errors:choose'), v.regex(/^[0-9a-f]{32}$/, 'errors:choose')),
})

export const acceptForm = v.strictObject({ acknowledged: ticked, version })

export const declineForm = v.strictObject({ reason: oneOf(declineReasons), words: text(1000), version })

export const withdrawForm = v.strictObject({ reason: oneOf(withdrawReasons), words: text(1000), version })

export type ProposeForm = v.InferOutput<typeof proposeForm>
export type AcceptForm = v.InferOutput<typeof acceptForm>
export type DeclineForm = v.InferOutput<typeof declineForm>
export type WithdrawForm = v.InferOutput<typeof withdrawForm>
