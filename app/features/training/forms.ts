/** Shapes of the forms of training. */
import * as v from 'valibot'
import { needKeys } from '~/domain/plans/needs'
import { providerKinds } from '~/domain/training/catalogue'
import { supervisionKinds } from '~/domain/training/competency'
import { contracts, degrees, endReasons, services } from '~/domain/training/post'
import {
  dayField,
  manyOf,
  maybeDay,
  maybeMoney,
  maybeOneOf,
  maybeText,
  maybeWhole,
  oneOf,
  text,
  version,
  whole,
} from '~/platform/shapes'

const id = v.pipe(v.string('errors:choose'), v.uuid('errors:choose'))
const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.transform((value): string | null => (value === '' ? null : value)),
    v.nullable(id),
  ),
  '',
)

const isNot = (first: string | null, then: string | null): boolean =>
  first === null || then === null || then >= first

export const trainingForm = v.pipe(
  v.strictObject({
    topicId: maybeId,
    topic: text(300),
    provider: text(200),
    hours: whole(1, 2000),
    startedOn: dayField,
    endedOn: dayField,
    certificate: maybeText(100),
    certificateUntil: maybeDay,
  }),
  v.forward(
    v.partialCheck(
      [['startedOn'], ['endedOn']],
      ({ startedOn, endedOn }) => isNot(startedOn, endedOn),
      'training:refusal.training-ends-before-start',
    ),
    ['endedOn'],
  ),
  v.forward(
    v.partialCheck(
      [['endedOn'], ['certificateUntil']],
      ({ endedOn, certificateUntil }) => isNot(endedOn, certificateUntil),
      'training:refusal.certificate-ends-early',
    ),
    ['certificateUntil'],
  ),
)
export type TrainingForm = v.InferOutput<typeof trainingForm>

export const confirmForm = v.strictObject({
  version,
  topicId: maybeId,
  state: oneOf(['confirmed', 'not-confirmed']),
  reason: maybeText(300),
})
export type ConfirmForm = v.InferOutput<typeof confirmForm>

export const postForm = v.strictObject({
  service: oneOf(services),
  institutionId: maybeId,
  region: maybeText(2),
  title: text(120),
  contract: maybeOneOf(contracts),
  openedOn: dayField,
})
export type PostForm = v.InferOutput<typeof postForm>

export const postChangeForm = v.strictObject({ version, title: text(120), contract: maybeOneOf(contracts) })

export const fillForm = v.strictObject({
  version,
  /** A psychologist who is on the register already, or a new name. */
  psychologistId: maybeId,
  name: maybeText(200),
  userId: maybeId,
  degree: maybeOneOf(degrees),
  degreeYear: maybeWhole(1960, 2100),
  supervisorId: maybeId,
  startedOn: dayField,
})
export type FillForm = v.InferOutput<typeof fillForm>

export const holderForm = v.strictObject({
  version,
  userId: maybeId,
  degree: maybeOneOf(degrees),
  degreeYear: maybeWhole(1960, 2100),
  supervisorId: maybeId,
})
export type HolderForm = v.InferOutput<typeof holderForm>

export const vacateForm = v.strictObject({ version, endedOn: dayField, endReason: oneOf(endReasons) })

export const closePostForm = v.strictObject({ version, closedOn: dayField })

const money = v.pipe(
  maybeMoney,
  v.check((value) => value !== null, 'errors:required'),
  v.transform((value) => value ?? 0),
)

const courseFields = {
  year: whole(2000, 2100),
  topicId: id,
  providerId: id,
  startsOn: dayField,
  endsOn: dayField,
  hours: whole(1, 2000),
  seats: whole(1, 1000),
  budget: money,
  place: maybeText(200),
}
export const courseForm = v.strictObject(courseFields)
export type CourseForm = v.InferOutput<typeof courseForm>
export const courseChangeForm = v.strictObject({ ...courseFields, version })
export type CourseChangeForm = v.InferOutput<typeof courseChangeForm>

export const stepForm = v.strictObject({
  version,
  step: oneOf(['approve', 'run', 'close']),
  spent: maybeMoney,
})
export type StepForm = v.InferOutput<typeof stepForm>

export const seatForm = v.strictObject({ psychologistId: maybeId })
export const enrolForm = v.strictObject({ psychologistId: id })

export const seatDeedForm = v.strictObject({
  version,
  deed: oneOf(['enrol', 'refuse', 'withdraw']),
  reason: maybeText(300),
})
export type SeatDeedForm = v.InferOutput<typeof seatDeedForm>

export const resultForm = v.strictObject({
  version,
  passed: oneOf(['yes', 'no']),
  hours: whole(0, 2000),
  result: maybeText(200),
  certificate: maybeText(100),
  certificateUntil: maybeDay,
})
export type ResultForm = v.InferOutput<typeof resultForm>

export const exerciseForm = v.strictObject({
  psychologistId: maybeId,
  heldOn: dayField,
  scenario: text(1000),
})
export type ExerciseForm = v.InferOutput<typeof exerciseForm>

/** Skills are rows of a rubric, so the fields of a rating are read as they come: `level-<skill>`. */
const levelPrefix = 'level-'
export const levelField = (skill: string): string => `${levelPrefix}${skill}`

export const ratingForm = v.pipe(
  v.record(v.string(), v.string('errors:required')),
  v.transform((given) => ({
    levels: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) =>
        name.startsWith(levelPrefix) && value !== '' ? [[name.slice(levelPrefix.length), Number(value)]] : [],
      ),
    ) as Record<string, number>,
    note: given.note?.normalize('NFC').trim().slice(0, 2000) || null,
  })),
)
export type RatingForm = v.InferOutput<typeof ratingForm>

export const aimForm = v.strictObject({ skill: text(60), words: text(500), dueOn: dayField })
export type AimForm = v.InferOutput<typeof aimForm>

export const aimDoneForm = v.strictObject({ aimId: id, version })

export const supervisionForm = v.strictObject({
  supervisor: text(200),
  kind: oneOf(supervisionKinds),
  heldOn: dayField,
  minutes: whole(5, 600),
  topic: text(300),
})
export type SupervisionForm = v.InferOutput<typeof supervisionForm>

const key = v.pipe(text(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'training:refusal.key-shape'))
const names = { nameKk: text(300), nameRu: text(300), nameEn: text(300) }
const topicWords = { ...names, needs: manyOf(needKeys), methods: maybeText(300) }
export const topicForm = v.strictObject({ key, ...topicWords })
export type TopicForm = v.InferOutput<typeof topicForm>
/** The key stays: what was planned and learned under it keeps it. */
export const topicChangeForm = v.strictObject({ ...topicWords, version })
export type TopicChangeForm = v.InferOutput<typeof topicChangeForm>
const providerWords = { ...names, kind: oneOf(providerKinds) }
export const providerForm = v.strictObject({ key, ...providerWords })
export const providerChangeForm = v.strictObject({ ...providerWords, version })
export type ProviderChangeForm = v.InferOutput<typeof providerChangeForm>
export type ProviderForm = v.InferOutput<typeof providerForm>
export const catalogueStateForm = v.strictObject({
  id,
  version,
  shelf: oneOf(['topic', 'provider']),
  state: oneOf(['in-use', 'under-review', 'retired']),
})
export type CatalogueStateForm = v.InferOutput<typeof catalogueStateForm>
