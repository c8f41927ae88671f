/** Shapes of the matching pages' forms. */
import * as v from 'valibot'
import { text } from '~/platform/shapes'

export const setAsideForm = v.strictObject({ reason: text(500) })

export const bringBackForm = v.strictObject({})
