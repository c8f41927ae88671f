/** Shapes of the forms on a note. */
import * as v from 'valibot'
import { erasureGrounds } from '~/domain/secrecy/erasure'
import { oneOf, text, version } from '~/platform/shapes'

/** As long as the note of a new session may be. */
const noteLimit = 8000

export const editForm = v.strictObject({ note: text(noteLimit), version })
export const signForm = v.strictObject({})
export const addForm = v.strictObject({ addition: text(noteLimit) })
export const erasureForm = v.strictObject({ ground: oneOf(erasureGrounds) })
export const erasureAnswerForm = v.strictObject({
  erasureId: text(40),
  version,
  answer: oneOf(['erase', 'refuse']),
})
