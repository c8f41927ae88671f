/** Shapes of the forms about courses and those who learn. */
import * as v from 'valibot'
import { courseLanguages, mostSeats, programmes, providerKinds } from '~/domain/education/course'
import { unfinishedReasons } from '~/domain/education/result'
import { schoolLevels } from '~/domain/education/schooling'
import { splitSkills } from '~/domain/openings/requirements'
import type { Shift } from '~/domain/openings/shift'
import { educationLevels } from '~/domain/people/person'
import {
  dayField,
  manyOf,
  maybeOneOf,
  maybeText,
  oneOf,
  text,
  ticked,
  version,
  whole,
} from '~/platform/shapes'

const days = manyOf(['1', '2', '3', '4', '5', '6', '7'])
const time = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().slice(0, 5)),
    v.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'errors:not-a-time'),
  ),
  '',
)

const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([0-9a-f-]{36})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

/** A form holds up to this many rows of lessons. */
export const lessonRows = [1, 2, 3] as const

const course = {
  programme: oneOf(programmes),
  title: text(200),
  providerKind: oneOf(providerKinds),
  providerName: maybeText(200),
  organisationId: maybeId,
  level: maybeOneOf(schoolLevels),
  occupation: maybeText(200),
  skills: maybeText(500),
  minEducation: maybeOneOf(educationLevels),
  language: oneOf(courseLanguages),
  seats: whole(1, mostSeats),
  startsOn: dayField,
  endsOn: dayField,
  days1: days,
  from1: time,
  to1: time,
  days2: days,
  from2: time,
  to2: time,
  days3: days,
  from3: time,
  to3: time,
  room: maybeText(200),
  description: maybeText(2000),
}

export const newCourseForm = v.strictObject(course)
export const courseChangeForm = v.strictObject({ ...course, version })
export type NewCourseForm = v.InferOutput<typeof newCourseForm>

/** Rows of lessons of which anything is filled in; a half-filled row stays, so that it can be refused by name. */
const lessonsOf = (form: NewCourseForm): Shift[] =>
  lessonRows
    .map((row) => ({ days: form[`days${row}`].map(Number), from: form[`from${row}`], to: form[`to${row}`] }))
    .filter((each) => each.days.length > 0 || (each.from !== '' && each.to !== ''))

/** A course as typed and shaped; the occupation is still words. */
export const courseWords = (form: NewCourseForm) => ({
  programme: form.programme,
  title: form.title,
  providerKind: form.providerKind,
  providerName: form.providerName,
  organisationId: form.programme === 'school' ? null : form.organisationId,
  level: form.programme === 'school' ? form.level : null,
  occupation: form.programme === 'school' ? null : form.occupation,
  skills: form.programme === 'school' ? [] : splitSkills(form.skills ?? ''),
  minEducation: form.minEducation,
  language: form.language,
  seats: form.seats,
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  lessons: lessonsOf(form),
  room: form.room,
  description: form.description,
})
export type CourseWords = ReturnType<typeof courseWords>

/** Steps that are taken from the page of a course at once; closing and calling off have pages of their own. */
export const stepForm = v.strictObject({ intent: oneOf(['open', 'begin']), version })
export const cancelForm = v.strictObject({ reason: maybeText(500), version })

export const enrolForm = v.strictObject({ wish: ticked })
export const takeOffForm = v.strictObject({
  why: maybeOneOf(unfinishedReasons),
  words: maybeText(500),
  version,
})
export type TakeOffForm = v.InferOutput<typeof takeOffForm>

/** The field that each refusal about a course speaks of. */
export const courseBeside: Readonly<Record<string, string>> = {
  'course-ends-early': 'endsOn',
  'course-too-long': 'endsOn',
  'no-lesson-in-time': 'days1',
  'course-starts-behind': 'startsOn',
  'course-begun': 'startsOn',
  'lessons-missing': 'days1',
  'lessons-unclear': 'days1',
  'lessons-end-early': 'to1',
  'lesson-too-long': 'to1',
  'lessons-overlap': 'days2',
  'seats-too-few': 'seats',
  'seats-too-many': 'seats',
  'fewer-seats-than-taken': 'seats',
  'level-missing': 'level',
  'provider-missing': 'organisationId',
  'provider-gone': 'organisationId',
  'provider-not-approved': 'organisationId',
  'provider-teaches-nothing': 'organisationId',
  'provider-name-missing': 'providerName',
  'occupation-missing': 'occupation',
  'occupation-unclear': 'occupation',
  'skills-missing': 'skills',
  'programme-kept': 'programme',
  'reason-missing': 'reason',
  'why-missing': 'why',
  'wish-missing': 'wish',
}
