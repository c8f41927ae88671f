/** Shapes of the forms by which others are let in, and of what they may write. */
import * as v from 'valibot'
import { substitutionReasons } from '~/domain/secrecy/substitution'
import { dayField, oneOf, text, version } from '~/platform/shapes'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idField = v.pipe(v.string('errors:choose'), v.regex(id, 'errors:choose'))

export const substitutionForm = v.strictObject({
  authorId: idField,
  substituteId: idField,
  fromOn: dayField,
  untilOn: dayField,
  reason: oneOf(substitutionReasons),
  document: text(200),
})
export type SubstitutionForm = v.InferOutput<typeof substitutionForm>

/** Beside which field the words of a refused assignment stand. */
export const substitutionRefusalFields = {
  'same-psychologist': 'substituteId',
  'not-a-psychologist': 'substituteId',
  'from-past': 'fromOn',
  'until-before-from': 'untilOn',
  'leave-too-long': 'untilOn',
}

export const endForm = v.strictObject({ version })

/** As long as a note may be. */
export const continueForm = v.strictObject({ addition: text(8000) })

/** Ids of ticked sessions: one arrives as a text, several as a list. */
export const idList = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value): string[] => [value].flat()),
    v.array(idField),
    v.maxLength(200, 'errors:too-many-rows'),
  ),
  [],
)

export const caseForm = v.strictObject({
  supervisorId: idField,
  scope: oneOf(['whole', 'chosen']),
  sessionIds: idList,
  untilOn: dayField,
  question: text(2000),
})
export type CaseForm = v.InferOutput<typeof caseForm>

/** Beside which field the words of a refused offer stand. */
export const caseRefusalFields = {
  'same-psychologist': 'supervisorId',
  'not-a-psychologist': 'supervisorId',
  'until-past': 'untilOn',
  'leave-too-long': 'untilOn',
  'nothing-chosen': 'sessionIds',
}

export const remarkForm = v.strictObject({ remark: text(4000) })
