/** Shapes of the forms about volunteer programmes, events and those who take part. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { fitnessLimits } from '~/domain/people/person'
import { eventRoles } from '~/domain/volunteering/event'
import {
  organisers,
  programmeForms,
  programmeSites,
  programmeStates,
  rewards,
  themes,
} from '~/domain/volunteering/programme'
import { dayField, known, manyOf, maybeText, oneOf, text, ticked, version, whole } from '~/platform/shapes'

const time = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'errors:not-a-time'),
)

const isId = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value)

const id = v.pipe(v.string('errors:required'), v.check(isId, 'errors:choose'))

const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || isId(value), 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const maybePlace = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(\d{9})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

/** Any number of ids; a single tick arrives as a text. */
const ids = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value): string[] => [...new Set([value].flat().filter((each) => each !== ''))]),
    v.check((value) => value.length <= 40 && value.every(isId), 'errors:choose'),
  ),
  [],
)

const programme = {
  /** Left out where there is one answer: an organisation is itself. */
  organiser: v.optional(v.nullable(oneOf(organisers)), null),
  organiserName: maybeText(200),
  theme: oneOf(themes),
  title: text(200),
  description: maybeText(2000),
  form: oneOf(programmeForms),
  reward: oneOf(rewards),
  sites: oneOf(programmeSites),
}

export const programmeForm = v.strictObject(programme)
export const programmeChangeForm = v.strictObject({ ...programme, state: oneOf(programmeStates), version })
export type ProgrammeForm = v.InferOutput<typeof programmeForm>
export type ProgrammeChangeForm = v.InferOutput<typeof programmeChangeForm>

const event = {
  title: text(200),
  description: maybeText(2000),
  briefing: maybeText(2000),
  withMinors: known,
  servesAlcohol: known,
  demands: manyOf(fitnessLimits),
}

const shift = {
  placeKato: maybePlace,
  placeName: maybeText(200),
  onDay: dayField,
  startsAt: time,
  endsAt: time,
  role: oneOf(eventRoles),
  seats: whole(1, 500),
}

/** A new event begins with a shift at each institution that is ticked, and one outside where a place is named. */
export const eventForm = v.strictObject({ ...event, ...shift, institutions: ids })
export const eventChangeForm = v.strictObject({ ...event, version })
export const shiftForm = v.strictObject({ ...shift, institutionId: maybeId })
export const shiftChangeForm = v.strictObject({
  onDay: dayField,
  startsAt: time,
  endsAt: time,
  role: oneOf(eventRoles),
  seats: whole(1, 500),
  version,
})
export const cancelForm = v.strictObject({ reason: maybeText(500), version })

export type EventForm = v.InferOutput<typeof eventForm>
export type EventChangeForm = v.InferOutput<typeof eventChangeForm>
export type ShiftForm = v.InferOutput<typeof shiftForm>
export type ShiftChangeForm = v.InferOutput<typeof shiftChangeForm>
export type CancelForm = v.InferOutput<typeof cancelForm>

export const signUpForm = v.strictObject({ shift: id, photos: ticked })
export const answerForm = v.strictObject({ signUp: id, photos: ticked, version })
export const withdrawForm = v.strictObject({ signUp: id, version })
export const photosForm = v.strictObject({ signUp: id, agrees: oneOf(['yes', 'no'] as const), version })
export type PhotosForm = v.InferOutput<typeof photosForm>
export const proposeForm = v.strictObject({ shift: id })
export const proposeCandidateForm = v.strictObject({ person: id, shift: id })
