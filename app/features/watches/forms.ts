/** Shapes of the forms about watches. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { seenKinds, watchEndings, watchMeasures } from '~/domain/watches/watch'
import { dayField, manyOf, maybeText, maybeWhole, oneOf, text, version } from '~/platform/shapes'

export const proposeForm = v.strictObject({
  measures: manyOf(watchMeasures),
  lookInMinutes: maybeWhole(5, 240),
})

export const startForm = v.strictObject({
  version,
  measures: manyOf(watchMeasures),
  lookInMinutes: maybeWhole(5, 240),
})

export const declineForm = v.strictObject({ version })

export const endForm = v.strictObject({ version, ending: oneOf(watchEndings) })

/** HH:MM. */
export const timeField = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'watches:error.time'),
)

export const handoverForm = v.strictObject({
  version,
  onDay: dayField,
  atTime: timeField,
  fromName: text(120),
  toName: text(120),
  seen: oneOf(seenKinds),
  words: maybeText(2000),
})

/** Where a refusal's words stand. */
export const watchRefusalFields: Readonly<Record<string, string>> = {
  'no-measures': 'measures',
  'time-ahead': 'atTime',
  'time-before-last': 'atTime',
  'same-person': 'toName',
}
