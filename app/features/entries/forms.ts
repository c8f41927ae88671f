/** The forms of the queue: ticking off what was entered, and taking a tick back. */
import * as v from 'valibot'
import { text, version } from '~/platform/shapes'

/** As many as stand on four pages: more than that nobody looks through before ticking. */
export const mostAtOnce = 100

const several = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
  v.maxLength(mostAtOnce, 'errors:too-large'),
)

/** Each as `id:version`, so that what changed since the page was made is not ticked unseen. */
export const tickForm = v.strictObject({ intent: v.optional(v.literal('tick')), entry: several })

export const untickForm = v.strictObject({ intent: v.literal('untick'), reason: text(300), version })
