/** Shapes of the forms about meetings. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { meetingKinds, meetingMinutes } from '~/domain/meetings/meeting'
import { dayField, maybeText, oneOf, text, version, whole } from '~/platform/shapes'

const timeField = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'meetings:error.time'),
)

const fields = {
  kind: oneOf(meetingKinds),
  on: dayField,
  time: timeField,
  minutes: whole(meetingMinutes.least, meetingMinutes.most),
  place: text(200),
  withWhom: maybeText(200),
}

export const meetingForm = v.strictObject(fields)
export const changeForm = v.strictObject({ ...fields, version })

/** How a planned meeting ends, told on one page: which of the two, and its words. */
export const settleForm = v.strictObject({
  intent: oneOf(['held', 'cancel']),
  version,
  outcome: maybeText(1000),
  reason: maybeText(500),
})
