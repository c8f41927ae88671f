/** Shape of the form that changes a day of the holiday table. */
import * as v from 'valibot'
import { dayField, maybeText, oneOf, text, version } from '~/platform/shapes'

/** `edit`: back from the preview to the fields, with everything typed. */
const intent = v.optional(v.picklist(['preview', 'save', 'edit'], 'errors:choose'), 'preview')

export const dayKinds = ['holiday', 'working', 'ordinary'] as const

export const holidayForm = v.strictObject({
  intent,
  day: dayField,
  kind: oneOf(dayKinds),
  nameKk: maybeText(120),
  nameRu: maybeText(120),
  nameEn: maybeText(120),
  why: text(300),
  /** 0 for a day that is not in the table. */
  version,
})

export type HolidayValue = v.InferOutput<typeof holidayForm>
