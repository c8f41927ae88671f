/** The forms about institutions and their detachments. */
import * as v from 'valibot'
import { safetyLevels } from '~/domain/people/person'
import { maybeText, oneOf, text, version, whole } from '~/platform/shapes'

const institution = {
  code: text(20),
  nameKk: text(200),
  nameRu: text(200),
  placeKato: text(9),
  safetyLevel: oneOf(safetyLevels),
  openPlaces: whole(0, 5000),
}

export const newInstitutionForm = v.strictObject(institution)
export const institutionForm = v.strictObject({ ...institution, intent: v.literal('institution'), version })
export const detachmentForm = v.strictObject({
  intent: v.literal('detachment'),
  number: text(20),
  headUserId: maybeText(36),
})

export type InstitutionValue = v.InferOutput<typeof newInstitutionForm>
export type DetachmentValue = Omit<v.InferOutput<typeof detachmentForm>, 'intent'>
