/** The forms about people: what the browser sends, and what is wrong with it before anything is looked up. */
import * as v from 'valibot'
import { maybeText } from '~/platform/shapes'

export const searchForm = v.strictObject({ q: maybeText(100) })
