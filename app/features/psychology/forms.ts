/** Shapes of the psychologist's forms. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import {
  absences,
  attendances,
  groupKinds,
  individualKinds,
  kinships,
  recordedKinds,
  requesters,
  sessionMinutes,
} from '~/domain/psychology/session'
import { needKeys } from '~/domain/plans/needs'
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

/** Long enough for a careful note; a page of a card holds far less. */
const noteLimit = 8000
const resultsLimit = 4000
const conclusionLimit = 2000

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idField = v.pipe(v.string('errors:choose'), v.regex(id, 'errors:choose'))

const timeField = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'psychology:error.time'),
)

const maybeTime = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().slice(0, 5)),
    v.check((value) => value === '' || isTime(value), 'psychology:error.time'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || id.test(value), 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const room = maybeText(60)
/** The key of a method; whether it is approved is asked of the table. */
const method = maybeText(60)
const minutes = whole(sessionMinutes.least, sessionMinutes.most)
const requestedBy = v.pipe(
  maybeOneOf(requesters),
  v.transform((value) => value ?? 'psychologist'),
)

export const sessionForm = v.strictObject({
  heldOn: dayField,
  startedAt: maybeTime,
  minutes,
  room,
  kind: oneOf(recordedKinds),
  method,
  requestedBy,
  attendance: oneOf(attendances),
  absence: maybeOneOf(absences),
  goal: maybeText(500),
  results: maybeText(resultsLimit),
  note: maybeText(noteLimit),
  conclusion: maybeText(conclusionLimit),
  nextPlan: maybeText(1000),
  nextOn: maybeDay,
  planned: maybeId,
})

export type SessionForm = v.InferOutput<typeof sessionForm>

export const relativesForm = v.strictObject({
  heldOn: dayField,
  startedAt: maybeTime,
  minutes,
  room,
  relative: text(200),
  kinship: oneOf(kinships),
  requestedBy,
  problem: text(resultsLimit),
  results: text(resultsLimit),
})

export type RelativesForm = v.InferOutput<typeof relativesForm>

export const conclusionForm = v.strictObject({
  conclusion: maybeText(conclusionLimit),
  version: v.pipe(v.string(), v.regex(/^\d+$/, 'errors:required'), v.transform(Number)),
})

const planned = {
  kind: oneOf(individualKinds),
  method,
  on: dayField,
  time: timeField,
  minutes,
  room,
  isReleased: ticked,
}

export const planForm = v.strictObject(planned)
export type PlanForm = v.InferOutput<typeof planForm>

export const movePlanForm = v.strictObject({ ...planned, version })
export const cancelPlanForm = v.strictObject({ reason: oneOf(absences), version })

/** One tick arrives as a text, several as a list. */
const listOf = <T>(item: v.GenericSchema<string, T>) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((value): string[] => [value].flat()),
      v.array(item),
    ),
    [],
  )

const weekday = v.pipe(v.picklist(['1', '2', '3', '4', '5', '6', '7'], 'errors:choose'), v.transform(Number))

export const groupForm = v.strictObject({
  name: text(120),
  kind: oneOf(groupKinds),
  need: maybeOneOf(needKeys),
  method,
  goal: maybeText(500),
  weekdays: v.pipe(listOf(weekday), v.minLength(1, 'errors:choose')),
  time: timeField,
  minutes,
  room,
  fromDay: dayField,
  untilDay: maybeDay,
})
export type GroupForm = v.InferOutput<typeof groupForm>

export const memberForm = v.strictObject({ personId: idField, isReleased: ticked })
export const closeGroupForm = v.strictObject({ version })

const outcome = v.picklist(['attended', 'refused', ...absences], 'errors:choose')

export const meetingForm = v.strictObject({
  heldOn: dayField,
  startedAt: timeField,
  minutes,
  room,
  method,
  goal: maybeText(500),
  results: maybeText(resultsLimit),
  person: v.pipe(listOf(idField), v.minLength(1, 'errors:choose'), v.maxLength(60, 'errors:too-many-rows')),
  outcome: listOf(outcome),
  words: listOf(v.pipe(v.string(), v.maxLength(300, 'errors:too-long'))),
})
export type MeetingForm = v.InferOutput<typeof meetingForm>

export const cancelMeetingForm = v.strictObject({
  heldOn: dayField,
  startedAt: timeField,
  reason: oneOf(absences),
})

export const cardForm = v.strictObject({ updatedOn: dayField, version: v.optional(version, '0') })

export const exportForm = v.strictObject({ as: oneOf(['pdf', 'docx']), language: oneOf(['kk', 'ru']) })

export const snippetForm = v.strictObject({ title: text(80), words: text(resultsLimit) })

export const dropSnippetForm = v.strictObject({ snippetId: idField })

export const methodStates = ['draft', 'under-review', 'approved', 'withdrawn'] as const

const methodFields = {
  nameKk: text(120),
  nameRu: text(120),
  nameEn: text(120),
  source: text(300),
  licence: text(300),
  state: oneOf(methodStates),
}
export const newMethodForm = v.strictObject({
  key: v.pipe(text(60), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'psychology:error.key')),
  ...methodFields,
})
export const methodForm = v.strictObject({ ...methodFields, version })
