/** The forms about people: what the browser sends, and what is wrong with it before anything is looked up. */
import * as v from 'valibot'
import {
  documentStates,
  educationLevels,
  familyTies,
  fitnessLevels,
  fitnessLimits,
  housingAfter,
  languageCodes,
  obligationKinds,
  payers,
  releaseGrounds,
  sexes,
  standings,
} from '~/domain/people/person'
import { isTime } from '~/domain/calendar/almaty'
import { appearanceBodies } from '~/domain/people/appearances'
import { restrictionCodes } from '~/domain/people/restrictions'
import {
  dayField,
  known,
  manyOf,
  maybeDay,
  maybeMoney,
  maybeOneOf,
  maybeText,
  oneOf,
  text,
  ticked,
  version,
  whole,
} from '~/platform/shapes'

export const searchForm = v.strictObject({ q: maybeText(100) })

/** ISO 3166 alpha-2, the commonest first; XX for people without citizenship. */
export const citizenships = [
  'KZ',
  'RU',
  'UZ',
  'KG',
  'TJ',
  'TM',
  'AZ',
  'AM',
  'GE',
  'UA',
  'BY',
  'MD',
  'CN',
  'MN',
  'TR',
  'AF',
  'IR',
  'PK',
  'IN',
  'DE',
  'XX',
] as const

/** Order of the Penal Enforcement Code, article 95: three positive, none, three negative. */
export const degrees = ['3', '2', '1', '0', '-1', '-2', '-3'] as const
export const disabilityGroups = ['0', '1', '2', '3'] as const
const yesNo = ['yes', 'no'] as const

/** One of a closed list of figures, or not known. */
const maybeFigure = (options: readonly string[]) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((value) => value === '' || options.includes(value), 'errors:choose'),
      v.transform((value) => (value === '' ? null : Number(value))),
    ),
    '',
  )

/** Several fields of one name; empty ones are left out. */
const lines = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value) =>
      [value]
        .flat()
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ),
  [],
)

const identity = {
  surname: text(100),
  givenName: text(100),
  patronymic: maybeText(100),
  iin: maybeText(40),
  iinConfirmed: ticked,
  birthDate: dayField,
  sex: oneOf(sexes),
  citizenship: oneOf(citizenships),
  languages: manyOf(languageCodes),
}

export const registerForm = v.strictObject({
  ...identity,
  standing: oneOf(['in-custody', 'on-probation']),
  institutionId: maybeText(36),
  detachmentId: maybeText(36),
  arrivedOn: maybeDay,
  sentenceStart: maybeDay,
  endOfTerm: maybeDay,
})

export const identityForm = v.strictObject({ ...identity, version })

export const placementForm = v.strictObject({
  detachmentId: maybeText(36),
  arrivedOn: maybeDay,
  caseWorkerId: maybeText(36),
  psychologistId: maybeText(36),
  version,
})

export const sentenceForm = v.strictObject({
  standing: oneOf(standings),
  sentenceStart: maybeDay,
  endOfTerm: maybeDay,
  releasedOn: maybeDay,
  releaseGround: maybeOneOf(releaseGrounds),
  termSetOn: maybeDay,
  paroleOn: maybeDay,
  neverParole: known,
  behaviourDegree: maybeFigure(degrees),
  /** Absent from the form of whoever may not read them, and then left as they are. */
  articles: v.optional(v.pipe(v.string(), v.maxLength(500, 'errors:too-long'))),
  offenceAgainstMinor: v.optional(known),
  banRemains: known,
  version,
})

export const healthForm = v.strictObject({
  fitness: maybeOneOf(fitnessLevels),
  fitnessOn: maybeDay,
  fitnessUntil: maybeDay,
  fitnessLimits: manyOf(fitnessLimits),
  disabilityGroup: maybeFigure(disabilityGroups),
  isPregnant: known,
  hasSmallChildren: known,
  medicalExclusion: known,
  medicalAdmissionOn: maybeDay,
  version,
})

export const workForm = v.strictObject({
  education: maybeOneOf(educationLevels),
  workConsent: maybeOneOf(yesNo),
  workConsentOn: maybeDay,
  clearedOutside: maybeOneOf(yesNo),
  clearedOutsideOn: maybeDay,
  lifeSentence: known,
  escapeRegister: known,
  crimeWhileServing: known,
  barredCategory: known,
  psychologistRecommends: known,
  wantsJobHelp: known,
  jobHelpAskedOn: maybeDay,
  preferredRegions: lines,
  preferredWork: lines,
  version,
})

/** What the person says themselves on their own page. */
export const wishForm = v.strictObject({
  workConsent: maybeOneOf(yesNo),
  wantsJobHelp: known,
  preferredRegions: lines,
  version,
})
export type WishValue = v.InferOutput<typeof wishForm>

export const afterForm = v.strictObject({
  housingAfter: maybeOneOf(housingAfter),
  addressAfter: maybeText(300),
  placeAfter: maybeText(9),
  familyTies: maybeOneOf(familyTies),
  supervisionExpected: known,
  supervisionOrdered: known,
  version,
})

/** One step of a paper's way; `version` 0 where nothing is recorded yet. */
export const stepForm = v.strictObject({
  intent: v.optional(v.literal('step')),
  state: oneOf(documentStates),
  on: dayField,
  reason: maybeText(300),
  number: maybeText(40),
  issuedOn: maybeDay,
  expiresOn: maybeDay,
  cost: maybeMoney,
  paidBy: maybeOneOf(payers),
  note: maybeText(500),
  version,
})
export const takeBackForm = v.strictObject({ intent: v.literal('take-back'), version })

export const occupationForm = v.strictObject({
  intent: v.literal('occupation'),
  occupation: text(200),
  years: whole(0, 60),
})
export const skillForm = v.strictObject({ intent: v.literal('skill'), skill: text(100), years: whole(0, 60) })

/** Which record to take away. */
export const removeForm = v.strictObject({ intent: v.literal('remove'), id: text(36) })

export const restrictionForm = v.strictObject({
  code: oneOf(restrictionCodes),
  court: maybeText(200),
  courtAct: maybeText(100),
  fromDay: maybeDay,
  untilDay: maybeDay,
  from: maybeText(5),
  to: maybeText(5),
  places: maybeText(1000),
  areas: maybeText(9),
})

const timeField = v.pipe(
  v.string('errors:required'),
  v.transform((value) => value.trim().slice(0, 5)),
  v.minLength(1, 'errors:required'),
  v.check(isTime, 'meetings:error.time'),
)

/** Days of a month with commas or spaces between; none when left empty. */
const monthDaysField = v.optional(
  v.pipe(
    v.string('errors:required'),
    v.maxLength(100, 'errors:too-long'),
    v.transform((value) => value.split(/[\s,;]+/).filter(Boolean)),
    v.check(
      (days) => days.every((each) => /^\d{1,2}$/.test(each)),
      'vocabulary:refusal.appearance-month-day',
    ),
    v.transform((days) => [...new Set(days.map(Number))].toSorted((one, other) => one - other)),
  ),
  '',
)

export const appearanceForm = v.strictObject({
  body: oneOf(appearanceBodies),
  weekdays: manyOf(['1', '2', '3', '4', '5', '6', '7']),
  monthDays: monthDaysField,
  from: timeField,
  to: timeField,
  fromDay: dayField,
  untilDay: maybeDay,
})

export type AppearanceValue = v.InferOutput<typeof appearanceForm>

export const obligationForm = v.strictObject({
  id: maybeText(36),
  kind: oneOf(obligationKinds),
  courtAct: maybeText(100),
  amount: maybeMoney,
  repaid: maybeMoney,
  version: maybeText(9),
})

export const keepApartForm = v.strictObject({ otherId: text(36) })

export type IdentityValue = v.InferOutput<typeof identityForm>
export type RegisterValue = v.InferOutput<typeof registerForm>
export type PlacementValue = v.InferOutput<typeof placementForm>
export type SentenceValue = v.InferOutput<typeof sentenceForm>
export type HealthValue = v.InferOutput<typeof healthForm>
export type WorkValue = v.InferOutput<typeof workForm>
export type AfterValue = v.InferOutput<typeof afterForm>
export type StepValue = v.InferOutput<typeof stepForm>
export type RestrictionValue = v.InferOutput<typeof restrictionForm>
export type ObligationValue = v.InferOutput<typeof obligationForm>
