/** Shapes of the forms about interviews. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { longestMinutes, shortestMinutes, slotWays } from '~/domain/placements/slots'
import { dayField, maybeText, oneOf, text, version, whole } from '~/platform/shapes'

const timeField = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'meetings:error.time'),
)

const fields = {
  on: dayField,
  time: timeField,
  minutes: whole(shortestMinutes, longestMinutes),
  way: oneOf(slotWays),
  place: text(200),
}

/** So many hours of one day fit into one form. */
const mostAlso = 9

/** More hours of the same day, with commas or spaces between; each once. */
const alsoField = v.optional(
  v.pipe(
    v.string('errors:required'),
    v.maxLength(200, 'errors:too-long'),
    v.transform((value) => [...new Set(value.split(/[\s,;]+/).filter(Boolean))]),
    v.check((hours) => hours.length <= mostAlso && hours.every(isTime), 'interviews:error.also'),
  ),
  '',
)

export const offerForm = v.strictObject({ ...fields, also: alsoField })
export const moveForm = v.strictObject({ ...fields, version })
export const pickForm = v.strictObject({ version })
export const callOffForm = v.strictObject({ why: maybeText(500), version })

/** On the person's own page the form names the time. */
export const ownPickForm = v.strictObject({ interview: v.string('errors:required'), version })

export const ownCallOffForm = v.strictObject({
  interview: v.string('errors:required'),
  why: maybeText(500),
  version,
})

/** One time, as it is moved to. */
export type SlotForm = Omit<v.InferOutput<typeof moveForm>, 'version'>

export type OfferForm = SlotForm & { readonly also?: readonly string[] }
