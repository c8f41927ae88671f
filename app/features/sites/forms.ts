/** Shapes of the forms about production sites, and the fields beside which refusals stand. */
import * as v from 'valibot'
import { safetyLevels } from '~/domain/people/person'
import { stageSteps } from '~/domain/sites/pipeline'
import { inspections, repairs, supplies } from '~/domain/sites/site'
import {
  dayField,
  maybeDay,
  maybeMoney,
  maybeText,
  maybeWhole,
  oneOf,
  text,
  version,
  whole,
} from '~/platform/shapes'

const id = v.pipe(v.string('errors:choose'), v.regex(/^[0-9a-f-]{36}$/, 'errors:choose'))
const maybeId = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([0-9a-f-]{36})?$/, 'errors:choose'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

const phone = v.pipe(
  maybeText(40),
  v.check((value) => value === null || /^\+?\d[\d\s()-]{5,24}$/.test(value), 'organisations:error.phone'),
)

/** Metres with a comma, as a tape shows them; kept as whole centimetres. */
const maybeMetres = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().replace(',', '.')),
    v.check((value) => value === '' || /^\d{1,2}(\.\d{1,2})?$/.test(value), 'sites:error.metres'),
    v.transform((value) => (value === '' ? null : Math.round(Number(value) * 100))),
  ),
  '',
)

const codes = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value): string[] => (typeof value === 'string' ? (value === '' ? [] : [value]) : value)),
    v.array(v.pipe(v.string(), v.regex(/^\d{2}$/, 'errors:choose'))),
    v.maxLength(12, 'errors:choose'),
  ),
  [],
)

const largest = 1_000_000

const passport = {
  name: text(200),
  area: whole(1, largest),
  storageArea: maybeWhole(0, largest),
  height: maybeMetres,
  power: maybeWhole(0, 100_000),
  water: oneOf(supplies),
  heat: oneOf(supplies),
  floorLoad: maybeWhole(0, 100_000),
  docks: whole(0, 100),
  access: maybeText(500),
  sanitary: oneOf(inspections),
  sanitaryOn: maybeDay,
  fire: oneOf(inspections),
  fireOn: maybeDay,
  repair: oneOf(repairs),
  repairCost: maybeMoney,
  safetyLevel: oneOf(safetyLevels),
  maxHeadcount: whole(0, 10_000),
  activities: codes,
  contactName: maybeText(120),
  contactPhone: phone,
  description: maybeText(2000),
}

export const newSiteForm = v.strictObject({ ...passport, institutionId: maybeId })
export const editSiteForm = v.strictObject({ ...passport, version })
export type PassportWords = Omit<v.InferOutput<typeof editSiteForm>, 'version'>

export const siteStateForm = v.strictObject({
  step: oneOf(['close', 'reopen']),
  reason: text(500),
  version,
})

export const pictureForm = v.strictObject({})
export const removePictureForm = v.strictObject({ intent: v.literal('remove'), picture: id })

export const enquiryForm = v.strictObject({
  area: whole(1, largest),
  headcount: whole(1, 10_000),
  activity: v.pipe(v.string('errors:choose'), v.regex(/^\d{2}$/, 'errors:choose')),
  product: text(300),
  power: maybeWhole(0, 100_000),
  words: maybeText(2000),
})
export type EnquiryWords = v.InferOutput<typeof enquiryForm>

export const stepForm = v.strictObject({
  step: oneOf(stageSteps),
  reason: maybeText(40),
  words: maybeText(1000),
  ownerUserId: maybeId,
  area: maybeWhole(1, largest),
  headcount: maybeWhole(0, 10_000),
  since: maybeDay,
  until: maybeDay,
  contractNumber: maybeText(60),
  version,
})
export type StepTyped = v.InferOutput<typeof stepForm>

const tenancy = {
  area: whole(1, largest),
  headcount: whole(0, 10_000),
  since: dayField,
  until: maybeDay,
  contractNumber: text(60),
}
export const newTenancyForm = v.strictObject({ ...tenancy, organisationId: id })
export const tenancyForm = v.strictObject({ ...tenancy, endedOn: maybeDay, version })
export type TenancyTyped = v.InferOutput<typeof tenancyForm>

export const countForm = v.strictObject({
  month: text(7),
  convicts: whole(0, 10_000),
  civilians: whole(0, 10_000),
})

const memberFields = {
  name: text(200),
  businessId: maybeText(30),
  brings: text(500),
  planned: maybeMoney,
  made: maybeMoney,
  madeOn: maybeDay,
}
export const newMemberForm = v.strictObject(memberFields)
export const memberForm = v.strictObject({ ...memberFields, version })

const memorandumFields = {
  parties: text(300),
  subject: text(500),
  products: maybeText(1000),
  since: dayField,
  until: maybeDay,
}
export const newMemorandumForm = v.strictObject(memorandumFields)
export const memorandumForm = v.strictObject({ ...memorandumFields, version })

export const branchForm = v.strictObject({ organisationId: id, parentId: maybeId })

/** Where a refusal's words stand. */
export const siteRefusalFields: Readonly<Record<string, string>> = {
  'not-enough-area': 'area',
  'not-enough-places': 'headcount',
  'area-below-held': 'area',
  'places-below-held': 'maxHeadcount',
  'institution-missing': 'institutionId',
  'activity-unknown': 'activities',
  'inspection-day-missing-sanitaryOn': 'sanitaryOn',
  'inspection-day-missing-fireOn': 'fireOn',
  'inspection-day-ahead-sanitaryOn': 'sanitaryOn',
  'inspection-day-ahead-fireOn': 'fireOn',
  'repair-cost-without-need': 'repairCost',
  'organisation-missing': 'organisationId',
  'until-before-since': 'until',
  'end-before-since': 'endedOn',
  'end-ahead': 'endedOn',
  'reason-missing': 'reason',
  'words-missing': 'words',
  'contract-missing': 'contractNumber',
  'since-missing': 'since',
  'area-missing': 'area',
  'owner-unknown': 'ownerUserId',
  'month-unclear': 'month',
  'month-ahead': 'month',
  'month-before-since': 'month',
  'made-day-missing': 'madeOn',
  'made-day-ahead': 'madeOn',
  'parent-itself': 'parentId',
  'parent-missing': 'parentId',
  'member-unknown': 'businessId',
}
