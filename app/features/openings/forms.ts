/** Shapes of the forms about openings, and the fields beside which refusals stand. */
import * as v from 'valibot'
import type { OpeningDeed } from '~/domain/openings/lifecycle'
import { channels, isCourse, openingKinds } from '~/domain/openings/opening'
import { type Requirements, splitSkills } from '~/domain/openings/requirements'
import type { Shift } from '~/domain/openings/shift'
import { documentKinds, educationLevels, fitnessLimits, safetyLevels, sexes } from '~/domain/people/person'
import type { FormRead } from '~/platform/form.server'
import {
  manyOf,
  maybeDay,
  maybeMoney,
  maybeOneOf,
  maybeText,
  maybeWhole,
  oneOf,
  text,
  ticked,
  version,
  whole,
} from '~/platform/shapes'

const days = manyOf(['1', '2', '3', '4', '5', '6', '7'])
const time = v.optional(v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'errors:not-a-time')), '')

/** A form holds up to this many rows of hours. */
export const shiftRows = [1, 2, 3] as const

const id = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([0-9a-f-]{36})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const place = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(\d{9})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const entries = {
  organisationId: id,
  kind: oneOf(openingKinds),
  channel: oneOf(channels),
  title: text(200),
  occupation: maybeText(200),
  institutionId: id,
  siteName: maybeText(200),
  placeKato: place,
  places: whole(1, 1000),
  wage: maybeMoney,
  days1: days,
  from1: time,
  to1: time,
  days2: days,
  from2: time,
  to2: time,
  days3: days,
  from3: time,
  to3: time,
  safetyLevels: manyOf(safetyLevels),
  demands: manyOf(fitnessLimits),
  documents: manyOf(documentKinds),
  skills: maybeText(500),
  experienceYears: maybeWhole(0, 40),
  minTermMonths: maybeWhole(0, 240),
  minAge: maybeWhole(14, 80),
  sexes: manyOf(sexes),
  withMinors: ticked,
  servesAlcohol: ticked,
  startsOn: maybeDay,
  closesOn: maybeDay,
  endsOn: maybeDay,
  weeklyHours: maybeWhole(1, 60),
  givesSkills: maybeText(500),
  minEducation: maybeOneOf(educationLevels),
  description: maybeText(4000),
}

export const newOpeningForm = v.strictObject({ ...entries, intent: oneOf(['draft', 'submit']) })
export const editOpeningForm = v.strictObject({ ...entries, version })

type Entries = Omit<v.InferOutput<typeof editOpeningForm>, 'version'>

/** A posting as typed and shaped; the occupation is still words, the place may follow from the institution. */
export type OpeningWords = Pick<
  Entries,
  | 'kind'
  | 'channel'
  | 'title'
  | 'occupation'
  | 'institutionId'
  | 'placeKato'
  | 'places'
  | 'wage'
  | 'startsOn'
  | 'closesOn'
  | 'endsOn'
  | 'weeklyHours'
> & {
  readonly organisationId: string | null
  readonly siteName: string
  readonly shifts: readonly Shift[]
  readonly safetyLevels: Entries['safetyLevels']
  readonly requirements: Requirements
  readonly withMinors: boolean
  readonly servesAlcohol: boolean
  readonly description: string
  /** Lower-case words; empty for anything but a course. */
  readonly givesSkills: readonly string[]
}

/** Rows of hours of which anything is filled in; a half-filled row stays, so that it can be refused by name. */
const shiftsOf = (form: Entries): Shift[] =>
  shiftRows
    .map((row) => ({ days: form[`days${row}`].map(Number), from: form[`from${row}`], to: form[`to${row}`] }))
    .filter(({ days: chosen, from, to }) => chosen.length > 0 || from !== '' || to !== '')

type HourRows = Pick<
  Entries,
  'days1' | 'from1' | 'to1' | 'days2' | 'from2' | 'to2' | 'days3' | 'from3' | 'to3'
>

/**
 * The form with every row of hours either empty or whole; one that is half filled in comes back with words beside its own
 * days, so that nothing typed is dropped in silence.
 */
export const withWholeRows = <T extends HourRows>(form: FormRead<T>): FormRead<T> => {
  if (!form.ok) return form
  const half = shiftRows.filter((row) => {
    const filled = [
      form.value[`days${row}`].length > 0,
      form.value[`from${row}`] !== '',
      form.value[`to${row}`] !== '',
    ]
    return filled.includes(true) && filled.includes(false)
  })
  if (half.length === 0) return form
  const key = 'openings:refusal.shifts-unclear'
  return {
    ok: false,
    errors: Object.fromEntries(half.map((row) => [`days${row}`, { key }])),
    typed: form.typed,
  }
}

export const openingWords = (form: Entries): OpeningWords => ({
  kind: form.kind,
  channel: form.channel,
  title: form.title,
  occupation: form.occupation,
  organisationId: form.organisationId,
  institutionId: form.institutionId,
  siteName: form.siteName ?? '',
  placeKato: form.placeKato,
  places: form.places,
  wage: form.wage,
  shifts: shiftsOf(form),
  safetyLevels: form.safetyLevels,
  requirements: {
    demands: form.demands,
    skills: splitSkills(form.skills ?? ''),
    documents: form.documents,
    sexes: form.sexes,
    minAge: form.minAge,
    minTermMonths: form.minTermMonths,
    experienceYears: form.experienceYears,
    minEducation: isCourse(form) ? form.minEducation : null,
  },
  withMinors: form.withMinors,
  servesAlcohol: form.servesAlcohol,
  description: form.description ?? '',
  startsOn: form.startsOn,
  closesOn: form.closesOn,
  endsOn: isCourse(form) ? form.endsOn : null,
  weeklyHours: isCourse(form) ? form.weeklyHours : null,
  givesSkills: isCourse(form) ? splitSkills(form.givesSkills ?? '') : [],
})

/** Steps that those who run an opening take. */
export const ownDeeds = [
  'submit',
  'publish',
  'pause',
  'resume',
  'close',
] as const satisfies readonly OpeningDeed[]
export type OwnDeed = (typeof ownDeeds)[number]
export const openingChangeForm = v.strictObject({ step: oneOf(ownDeeds), reason: maybeText(500), version })

/** Steps of those who approve. */
export const decisions = ['approve', 'reject'] as const satisfies readonly OpeningDeed[]
export const openingDecisionForm = v.strictObject({ step: oneOf(decisions), reason: maybeText(500), version })

export type OpeningStep = {
  readonly step: OwnDeed | (typeof decisions)[number]
  readonly reason: string | null
  readonly version: number
}

/** Where a refusal's words stand. */
export const openingRefusalFields: Readonly<Record<string, string>> = {
  'wage-below-minimum': 'wage',
  'wage-missing': 'wage',
  'volunteer-with-wage': 'wage',
  'course-with-wage': 'wage',
  'ends-before-start': 'endsOn',
  'channel-not-for-kind': 'channel',
  'institution-missing': 'institutionId',
  'organisation-missing': 'organisationId',
  'kind-not-for-organisation': 'kind',
  'place-missing': 'placeKato',
  'occupation-unclear': 'occupation',
  'shifts-unclear': 'days1',
  'shifts-overlap': 'days1',
  'places-too-few': 'places',
  'fewer-than-held': 'places',
  'closes-before-start': 'closesOn',
  'past-closing-day': 'closesOn',
  'reason-missing': 'reason',
  'incomplete-title': 'title',
  'incomplete-occupation': 'occupation',
  'incomplete-place': 'placeKato',
  'incomplete-places': 'places',
  'incomplete-shifts': 'days1',
}
