/** Shapes of the forms about handovers. */
import * as v from 'valibot'
import { findRegion } from '#db/reference/regions'
import type { Day } from '~/domain/calendar/day'
import { outsideServices } from '~/domain/handovers/carry'
import { destinationKinds } from '~/domain/handovers/destination'
import { itemKeys, itemStates } from '~/domain/handovers/items'
import { minutesOf } from '~/domain/handovers/release-day'
import { cancelReasons, returnReasons } from '~/domain/handovers/state'
import { dayField, maybeDay, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

const place = v.optional(
  v.pipe(
    v.string(),
    v.check(
      (code) => code === '' || (/^\d{9}$/.test(code) && findRegion(code) !== undefined),
      'errors:choose',
    ),
    v.transform((code) => (code === '' ? null : code)),
  ),
  '',
)

/** HH:MM, or nothing. */
const maybeTime = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().slice(0, 5)),
    v.check((value) => value === '' || minutesOf(value) !== undefined, 'handovers:error.time'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

export const prepareForm = v.strictObject({
  version,
  kind: maybeOneOf(destinationKinds),
  placeAfter: place,
  addressAfter: maybeText(300),
  receiverName: maybeText(120),
  receiverContact: maybeText(120),
  meetingOn: maybeDay,
  meetingAt: maybeTime,
  meetingPlace: maybeText(200),
  note: maybeText(1000),
})

export const offerForm = v.strictObject({ version, on: dayField })

export const cancelForm = v.strictObject({ version, reason: oneOf(cancelReasons) })

export const acceptForm = v.strictObject({
  version,
  receiverUserId: maybeText(40),
  receiverName: maybeText(120),
  receiverContact: maybeText(120),
  meetingOn: dayField,
  meetingAt: maybeTime,
  meetingPlace: maybeText(200),
})

export const returnForm = v.strictObject({ version, reason: oneOf(returnReasons), note: text(1000) })

export const meetingForm = v.strictObject({
  version,
  held: oneOf(['yes', 'no']),
  on: dayField,
  nextOn: maybeDay,
})

export const requestForm = v.strictObject({ version, asks: oneOf(['yes', 'no']), on: dayField })

export const tickForm = v.strictObject({
  version,
  key: oneOf(itemKeys as [(typeof itemKeys)[number], ...typeof itemKeys]),
  state: oneOf(itemStates),
  reason: maybeText(300),
})

const many = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => [value].flat()),
)

/** One measure, owner and day after another; a row that does not fit fails the whole. */
export const measuresForm = v.pipe(
  v.object({
    version,
    measure: v.optional(many, []),
    service: v.optional(v.pipe(many, v.array(oneOf(outsideServices))), []),
    due: v.optional(v.pipe(many, v.array(dayField)), []),
  }),
  v.check(
    ({ measure, service, due }) => measure.length === service.length && measure.length === due.length,
    'errors:required',
  ),
)

/** The rows of the form of measures. */
export const carriedIn = (form: v.InferOutput<typeof measuresForm>) =>
  form.measure.map((measureId, at) => ({
    measureId,
    service: form.service[at] ?? 'local-authority',
    dueOn: form.due[at] as Day,
  }))
