/** The shape of a training record. */
import * as v from 'valibot'
import { dayField, maybeDay, maybeText, text, whole } from '~/platform/shapes'

export const trainingForm = v.strictObject({
  topic: text(300),
  provider: text(200),
  hours: whole(1, 2000),
  startedOn: dayField,
  endedOn: dayField,
  certificate: maybeText(100),
  certificateUntil: maybeDay,
})

export type TrainingForm = v.InferOutput<typeof trainingForm>
