/** Shapes of the forms of the day of release. */
import * as v from 'valibot'
import { type MarkKey, type MarkState, markKeys, markStates, minutesOf } from '~/domain/handovers/release-day'
import { services } from '~/domain/plans/services'
import { maybeText, oneOf, text, version } from '~/platform/shapes'

/** "documents.done.3": the mark, what it becomes, and the version it was seen in. */
export const pressForm = v.strictObject({
  personId: text(40),
  mark: v.pipe(v.string('errors:required'), v.regex(/^[a-z-]+\.[a-z-]+\.\d+$/, 'errors:required')),
})

/** The parts of a pressed mark; undefined when it names nothing of ours. */
export const pressedIn = (mark: string) => {
  const [first, second, third] = mark.split('.')
  const key = markKeys.find((each) => each === first)
  const state = markStates.find((each) => each === second)
  return key && state ? { key, state, version: Number(third) } : undefined
}

/** The value of a button of the board. */
export const pressValue = (key: MarkKey, state: MarkState, version: number): string =>
  `${key}.${state}.${version}`

export const markForm = v.strictObject({
  version,
  key: oneOf(markKeys),
  state: oneOf(markStates),
  service: oneOf(services),
  note: maybeText(300),
})

export const leavingForm = v.strictObject({
  leftAt: v.pipe(
    v.string('errors:required'),
    v.transform((value) => value.trim().slice(0, 5)),
    v.check((value) => minutesOf(value) !== undefined, 'handovers:error.time'),
  ),
})

const line = maybeText(160)

export const contactsForm = v.strictObject({
  'address-local-authority': line,
  'phone-local-authority': line,
  'address-probation-officer': line,
  'phone-probation-officer': line,
  'address-career-centre': line,
  'phone-career-centre': line,
})
