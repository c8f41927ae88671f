/** Shapes of the forms about volunteers from outside, their passes and visits. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { visitPurposes } from '~/domain/volunteering/outside'
import { dayField, maybeDay, maybeText, oneOf, text, version } from '~/platform/shapes'
import { minutesIn } from './attendance-form'

const id = v.pipe(v.string('errors:required'), v.regex(/^[0-9a-f-]{36}$/, 'errors:choose'))

const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([0-9a-f-]{36})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const time = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'errors:not-a-time'),
)

const volunteer = {
  surname: text(100),
  givenName: text(100),
  patronymic: maybeText(100),
  birthDate: dayField,
  phone: maybeText(40),
}

/** Hours as people write them; none: the whole visit. */
const hours = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => (value.trim() === '' ? null : minutesIn(value.trim()))),
    v.check((value) => value !== undefined, 'volunteering:error.hours'),
    v.transform((value) => value ?? null),
  ),
  '',
)

export const volunteerForm = v.strictObject(volunteer)
export const volunteerChangeForm = v.strictObject({ ...volunteer, version })
/** A day that is left empty: the volunteer helps again. */
export const leavingForm = v.strictObject({ leftOn: maybeDay, version })
export const trainedForm = v.strictObject({ trainedOn: dayField, version })
export const passForm = v.strictObject({ institutionId: id })
export const passDecisionForm = v.strictObject({
  decision: oneOf(['grant', 'refuse'] as const),
  validFrom: maybeDay,
  validTo: maybeDay,
  checkedDocument: maybeText(200),
  checkedOn: maybeDay,
  reason: maybeText(500),
  version,
})
export const visitForm = v.strictObject({
  institutionId: id,
  purpose: oneOf(visitPurposes),
  shiftId: maybeId,
  onDay: dayField,
  startsAt: time,
  endsAt: time,
  words: maybeText(500),
})
export const visitDecisionForm = v.strictObject({
  decision: oneOf(['allow', 'refuse'] as const),
  personId: maybeId,
  reason: maybeText(500),
  version,
})
export const apartForm = v.strictObject({ personId: id })
export const doneForm = v.strictObject({ visit: id, log: text(1000), hours, version })

export const callOffForm = v.strictObject({ visit: id, version })

export type VolunteerForm = v.InferOutput<typeof volunteerForm>
export type VolunteerChangeForm = v.InferOutput<typeof volunteerChangeForm>
export type LeavingForm = v.InferOutput<typeof leavingForm>
export type TrainedForm = v.InferOutput<typeof trainedForm>
export type PassForm = v.InferOutput<typeof passForm>
export type PassDecisionForm = v.InferOutput<typeof passDecisionForm>
export type VisitForm = v.InferOutput<typeof visitForm>
export type VisitDecisionForm = v.InferOutput<typeof visitDecisionForm>
export type DoneForm = v.InferOutput<typeof doneForm>
export type CallOffForm = v.InferOutput<typeof callOffForm>
