/** Shapes of the forms of codes, devices and the person's own page. */
import * as v from 'valibot'
import { type CodeParts, readCode } from '~/domain/portal/code'
import { dayField, maybeText, text, ticked } from '~/platform/shapes'

/** Eight digits in a row are a day too: a keypad has no dots. */
const dotted = (value: string): string =>
  value.replace(/[\s\u00a0]/g, '').replace(/^(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3')

export const codeSignInForm = v.strictObject({
  code: v.pipe(
    v.string('errors:required'),
    v.check((value) => readCode(value) !== undefined, 'portal:error.code'),
    v.transform((value) => readCode(value) as CodeParts),
  ),
  birth: v.pipe(v.string('errors:required'), v.transform(dotted), dayField),
  to: v.optional(v.string(), ''),
})

export const codeDeedForm = v.strictObject({ intent: v.picklist(['issue', 'end']), bySms: ticked })

export const kioskForm = v.strictObject({ name: text(100), institutionId: maybeText(40) })
export const kioskEndForm = v.strictObject({ kiosk: text(40) })

export const ownApplyForm = v.strictObject({ opening: text(40) })
