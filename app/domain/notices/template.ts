/** An institution's own template of a notice: which fields it may hold, and why one is refused. */
import { type Result, ok, refuse } from '../result'
import { type NoticeKind, kindRules } from './kinds'
import { linesOf } from './lines'

/** What a notice brings beside the lines of its form. */
export const ownFields = ['number', 'day', 'signer'] as const

/** Every field that a template of this kind may hold, in the order of the form. */
export const templateFields = (kind: NoticeKind): readonly string[] => [
  ...ownFields,
  ...linesOf[kindRules[kind].form].map((line) => line.key),
]

/**
 * What stands in the braces of a template, against the fields that its paper knows. Refused: `no-fields` (an empty
 * letterhead would print without its words), `unknown-fields` with every stranger and every field there is.
 */
export const decideFields = (
  known: readonly string[],
  found: readonly string[],
): Result<readonly string[]> => {
  const strangers = [...new Set(found)].filter((each) => !known.includes(each))
  if (strangers.length > 0) {
    const values = { fields: strangers.slice(0, 20).join(', '), known: known.join(', ') }
    return refuse('unknown-fields', { values })
  }
  return found.length === 0 ? refuse('no-fields') : ok([...new Set(found)])
}

/** The same for a notice of a kind. */
export const decideTemplate = (kind: NoticeKind, found: readonly string[]): Result<readonly string[]> =>
  decideFields(templateFields(kind), found)
