/** Shapes of the forms about activities and their topics. */
import * as v from 'valibot'
import { topicStates } from '~/domain/activities/activity'
import { certainties } from '~/domain/activities/figure'
import { activityKinds, partnerKinds } from '~/domain/activities/kind'
import {
  dayField,
  maybeDay,
  maybeOneOf,
  maybeText,
  oneOf,
  text,
  ticked,
  version,
  whole,
} from '~/platform/shapes'

const isId = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value)

const id = v.pipe(v.string('errors:required'), v.check(isId, 'errors:choose'))

/** Any number of ids up to a limit; a single tick arrives as a text. */
const ids = (limit: number) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((value): string[] => [...new Set([value].flat().filter((each) => each !== ''))]),
      v.check((value) => value.length <= limit && value.every(isId), 'errors:choose'),
    ),
    [],
  )

const words = {
  title: text(200),
  kind: oneOf(activityKinds),
  topics: ids(10),
  description: maybeText(2000),
  partnerKind: maybeOneOf(partnerKinds),
  partnerName: maybeText(200),
}

export const activityForm = v.strictObject({ ...words, onDay: dayField })
/** The day of what was held is corrected with its counts, not here. */
export const activityChangeForm = v.strictObject({ ...words, onDay: maybeDay, version })
export type ActivityForm = v.InferOutput<typeof activityForm>
export type ActivityChangeForm = v.InferOutput<typeof activityChangeForm>

const counts = { onDay: dayField, audience: whole(0, 100_000), certainty: oneOf(certainties), version }

export const holdForm = v.strictObject(counts)
export const correctForm = v.strictObject({ ...counts, reason: maybeText(500) })
export const cancelForm = v.strictObject({ reason: maybeText(500), version })
export type HoldForm = v.InferOutput<typeof holdForm>
export type CorrectForm = v.InferOutput<typeof correctForm>
export type CancelForm = v.InferOutput<typeof cancelForm>

/** One page of the list of people: who stood on it, and which of them came. */
export const attendanceForm = v.strictObject({ shown: ids(60), came: ids(60), version })
export type AttendanceForm = v.InferOutput<typeof attendanceForm>

export const topicForm = v.strictObject({
  nameKk: text(200),
  nameRu: text(200),
  nameEn: text(200),
  key: v.pipe(
    v.string('errors:required'),
    v.transform((value) => value.trim()),
    v.minLength(1, 'errors:required'),
    v.maxLength(60, 'errors:too-long'),
    v.regex(/^[a-z][a-z0-9-]*$/, 'activities:error.key'),
  ),
  isReligious: ticked,
})
export const topicStateForm = v.strictObject({ id, state: oneOf(topicStates), version })
export type TopicForm = v.InferOutput<typeof topicForm>
export type TopicStateForm = v.InferOutput<typeof topicStateForm>
