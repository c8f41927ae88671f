/** Shapes of the forms about plans. */
import * as v from 'valibot'
import { findRegion } from '#db/reference/regions'
import { blockKeys, formPlaces, type BlockKey, type FormPlace, type LegalLine } from '~/domain/plans/blocks'
import { type MeasureKey, measureCatalogue } from '~/domain/plans/catalogue'
import { needs } from '~/domain/plans/needs'
import { ok, refuse } from '~/domain/result'
import { measureStatuses } from '~/domain/plans/measures'
import { agreementAnswers } from '~/domain/plans/plan'
import { services } from '~/domain/plans/services'
import { closeReasons, type CloseReason } from '~/domain/plans/state'
import {
  dayField,
  known,
  manyOf,
  maybeDay,
  maybeOneOf,
  maybeText,
  oneOf,
  ticked,
  version,
} from '~/platform/shapes'

const reasons = Object.keys(closeReasons) as [CloseReason, ...CloseReason[]]
const measureKeys = measureCatalogue.map((each) => each.key) as [MeasureKey, ...MeasureKey[]]

const place = v.pipe(
  v.string('errors:required'),
  v.minLength(1, 'errors:required'),
  v.check((code) => /^\d{9}$/.test(code) && findRegion(code) !== undefined, 'errors:choose'),
)

export const stepForm = v.strictObject({ version })

const described = maybeText(6000)

/** The points of article 16(5) that are written by hand. */
export const contentsForm = v.strictObject({
  version,
  'pretrial-report': described,
  behaviour: described,
  claims: described,
  situation: described,
})

/** The place's name in the form: its line under the legal block, else its block. */
export const placeName = ({ block, line }: FormPlace): string => line ?? block

const need = { known, text: maybeText(1000) } as const

/** Two fields for each of the eight places of the form. */
export const needsForm = v.strictObject({
  version,
  'need-medical': need.known,
  'text-medical': need.text,
  'need-legal-documents': need.known,
  'text-legal-documents': need.text,
  'need-legal-consultation': need.known,
  'text-legal-consultation': need.text,
  'need-benefits': need.known,
  'text-benefits': need.text,
  'need-education': need.known,
  'text-education': need.text,
  'need-work': need.known,
  'text-work': need.text,
  'need-housing': need.known,
  'text-housing': need.text,
  'need-other': need.known,
  'text-other': need.text,
})

type PlaceField = Exclude<BlockKey, 'legal'> | LegalLine

/** What the form says about each place. */
export const needWordsIn = (form: v.InferOutput<typeof needsForm>) =>
  formPlaces.map((place) => {
    const name = placeName(place) as PlaceField
    return { ...place, needed: form[`need-${name}`], text: form[`text-${name}`] ?? '' }
  })

export const draftForm = v.strictObject({ version, measures: manyOf(measureKeys) })

export const newMeasureForm = v.strictObject({
  version,
  catalogueKey: maybeOneOf(measureKeys),
  title: maybeText(200),
  block: maybeOneOf(blockKeys),
  service: maybeOneOf(services),
  dueOn: maybeDay,
})

export const changeMeasureForm = v.strictObject({
  version,
  title: maybeText(200),
  service: oneOf(services),
  dueOn: maybeDay,
})

export const outcomeForm = v.strictObject({
  version,
  status: oneOf(measureStatuses),
  outcome: maybeText(1000),
  on: maybeDay,
})

export const agreeForm = v.strictObject({
  version,
  answer: oneOf(agreementAnswers),
  statement: maybeText(1000),
  on: dayField,
})

export const handOverForm = v.strictObject({
  version,
  on: dayField,
  placeAfter: place,
  addressAfter: maybeText(300),
})

export const sendForm = v.strictObject({ ...handOverForm.entries, withNotice: ticked })

export const deadlineForm = v.strictObject({
  version,
  on: dayField,
  answer: maybeOneOf(['yes', 'no', 'not-needed']),
  note: maybeText(500),
})

export const closeForm = v.strictObject({ version, reason: oneOf(reasons) })

const catalogueOf = (key: MeasureKey | null) => measureCatalogue.find((each) => each.key === key)

/** A measure of the catalogue brings its need and its service along. Refused: `title-missing`, `block-missing`. */
export const measureWordsIn = (form: v.InferOutput<typeof newMeasureForm>) => {
  const known = catalogueOf(form.catalogueKey)
  const block = known ? needs[known.need].block : form.block
  const service = form.service ?? known?.service
  if (!known && form.title === null) return refuse('title-missing')
  if (!block || !service) return refuse('block-missing')
  const title = known ? '' : (form.title ?? '')
  return ok({ block, service, title, catalogueKey: known?.key ?? null, dueOn: form.dueOn })
}
