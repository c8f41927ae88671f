/** Shapes of the forms of a lawful request. */
import * as v from 'valibot'
import { requesterKinds } from '~/domain/secrecy/lawful-request'
import { dayField, maybeText, oneOf, text, version } from '~/platform/shapes'
import { idList } from './leave-forms'

export const requestForm = v.strictObject({
  bodyKind: oneOf(requesterKinds),
  body: text(200),
  number: text(60),
  datedOn: dayField,
  ground: text(300),
  reason: text(500),
  sessionIds: idList,
})
export type RequestForm = v.InferOutput<typeof requestForm>

export const approvalForm = v.strictObject({
  version,
  answer: oneOf(['approve', 'refuse']),
  words: maybeText(500),
})

export const confirmForm = v.strictObject({
  password: v.pipe(
    v.string('errors:required'),
    v.minLength(1, 'errors:required'),
    v.maxLength(200, 'errors:too-long'),
  ),
})

export const takeForm = v.strictObject({ as: oneOf(['pdf', 'docx']), language: oneOf(['kk', 'ru']) })

/** Beside which field the words of a refusal about a request stand. */
export const requestRefusalFields = {
  'dated-ahead': 'datedOn',
  'nothing-chosen': 'sessionIds',
  'words-needed': 'words',
  'wrong-password': 'password',
  wait: 'password',
}
