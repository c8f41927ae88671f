/** Shapes of the holiday table's forms. */
import * as v from 'valibot'
import { dayField, oneOf, text } from '~/platform/shapes'

export const holidayForm = v.strictObject({
  day: dayField,
  kind: oneOf(['holiday', 'working']),
  nameKk: text(120),
  nameRu: text(120),
  nameEn: text(120),
})

export const removeHolidayForm = v.strictObject({ day: dayField })
