/** Shapes of the forms about plans. */
import * as v from 'valibot'
import { findRegion } from '#db/reference/regions'
import { blockKeys, formPlaces, type BlockKey, type FormPlace, type LegalLine } from '~/domain/plans/blocks'
import { needKeys, needs } from '~/domain/plans/needs'
import { ok, refuse } from '~/domain/result'
import type { CatalogueMeasure } from '~/domain/plans/catalogue'
import type { Wording } from '~/domain/wording'
import { measureStatuses } from '~/domain/plans/measures'
import { agreementAnswers } from '~/domain/plans/plan'
import { services } from '~/domain/plans/services'
import { closeReasons, type CloseReason } from '~/domain/plans/state'
import { dayField, known, maybeDay, maybeOneOf, maybeText, oneOf, ticked, version } from '~/platform/shapes'

const reasons = Object.keys(closeReasons) as [CloseReason, ...CloseReason[]]

/** Keys of the catalogue; the deed itself finds out whether they are in use. */
const measureKey = v.pipe(v.string('errors:choose'), v.regex(/^[a-z0-9-]{0,60}$/, 'errors:choose'))

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

const measureKeys = v.optional(
  v.pipe(
    v.union([measureKey, v.array(measureKey)], 'errors:choose'),
    v.transform((keys): readonly string[] => (typeof keys === 'string' ? [keys] : keys)),
  ),
  [],
)

export const draftForm = v.strictObject({ version, measures: measureKeys })

export const newMeasureForm = v.strictObject({
  version,
  catalogueKey: v.optional(measureKey, ''),
  need: maybeOneOf(needKeys),
  title: maybeText(200),
  block: maybeOneOf(blockKeys),
  service: maybeOneOf(services),
  dueOn: maybeDay,
})

/** What the form of a new measure says, without the version it was made from. */
export type NewMeasure = Omit<v.InferOutput<typeof newMeasureForm>, 'version'>

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

/** The person's own answer, given today. */
export const ownAgreeForm = v.strictObject({
  version,
  answer: oneOf(['agreed', 'does-not-agree']),
  statement: maybeText(2000),
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

/**
 * A measure of the catalogue brings its need and its service along; one in own words may name the need it answers.
 * Refused: `title-missing`, `block-missing`, `measure-not-in-use`.
 */
export const measureWordsIn = (
  form: NewMeasure,
  catalogue: readonly (CatalogueMeasure & { readonly name: Wording })[],
) => {
  const known = catalogue.find((each) => each.key === form.catalogueKey)
  if (form.catalogueKey !== '' && !known) return refuse('measure-not-in-use')
  if (!known && form.title === null) return refuse('title-missing')
  const need = known?.need ?? form.need
  const block = known ? needs[known.need].block : (form.block ?? (need && needs[need].block))
  const service = form.service ?? known?.service
  if (!block || !service) return refuse('block-missing')
  return ok({
    block,
    service,
    need: need && needs[need].block === block ? need : null,
    name: known?.name ?? null,
    title: known ? '' : (form.title ?? ''),
    catalogueKey: known?.key ?? null,
    dueOn: form.dueOn,
  })
}
