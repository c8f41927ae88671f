/** Shapes of the forms that turn a step into a measure. */
import * as v from 'valibot'
import { text } from '~/platform/shapes'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'errors:choose'))

export const addStepForm = v.strictObject({ of: text(60) })

/** Twenty at once are enough for one press; each is a deed of its own. */
export const addStepsForm = v.strictObject({
  of: text(60),
  person: v.pipe(
    v.optional(v.union([id, v.array(id)], 'errors:choose'), []),
    v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
    v.minLength(1, 'matching:error.nobody'),
    v.maxLength(20, 'matching:error.too-many'),
  ),
})
