/** Shapes of the form that pauses a deadline, and of the one that lifts the pause. */
import * as v from 'valibot'
import { groundCodes, pauseKinds, pauseReasons } from '~/domain/deadlines/pause'
import { dayField, maybeDay, maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

export const pauseForm = v.strictObject({
  kind: oneOf(pauseKinds),
  reason: oneOf(pauseReasons),
  words: maybeText(500),
  ground: maybeOneOf(groundCodes),
  citation: maybeText(200),
  from: dayField,
  until: maybeDay,
  version,
})

export const liftForm = v.strictObject({ id: text(36) })
