/** Shapes of the forms about the measures to choose from. */
import * as v from 'valibot'
import { deadlineCodes } from '~/domain/deadlines/codes'
import type { MeasureDue } from '~/domain/plans/catalogue'
import { needKeys } from '~/domain/plans/needs'
import { services } from '~/domain/plans/services'
import { type Result, ok, refuse } from '~/domain/result'
import { maybeOneOf, maybeWhole, oneOf, text } from '~/platform/shapes'

export const dueKinds = ['deadline', 'before-release', 'after-release'] as const

export const entryForm = v.strictObject({
  nameKk: text(200),
  nameRu: text(200),
  nameEn: text(200),
  need: oneOf(needKeys),
  service: oneOf(services),
  dueBy: oneOf(dueKinds),
  dueCode: maybeOneOf(deadlineCodes),
  dueDays: maybeWhole(0, 730),
})

export type EntryWords = v.InferOutput<typeof entryForm>

/** The revision that the form was filled from. */
const from = text(40)

export const reviseForm = v.strictObject({ ...entryForm.entries, from })

export const retireForm = v.strictObject({ from })

/** A deadline has a code, a distance has days. Refused: `code-missing`, `days-missing`. */
export const dueIn = ({ dueBy, dueCode, dueDays }: EntryWords): Result<MeasureDue> => {
  if (dueBy === 'deadline') return dueCode ? ok({ by: dueBy, code: dueCode }) : refuse('code-missing')
  return dueDays === null ? refuse('days-missing') : ok({ by: dueBy, days: dueDays })
}
