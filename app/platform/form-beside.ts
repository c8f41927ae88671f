/** Puts the words of a refusal beside the field that it speaks of. */
import type { FormState } from './form'

/**
 * `fields` names the field for each refusal, by the last part of its key. A refusal that speaks of no field stays above
 * the form.
 */
export const refusalBeside = (
  state: FormState | undefined,
  fields: Readonly<Record<string, string>>,
): FormState | undefined => {
  if (!state?.refusal) return state
  const { key, values } = state.refusal
  const field = fields[key.slice(key.lastIndexOf('.') + 1)]
  if (field === undefined) return state
  return { typed: state.typed, errors: { ...state.errors, [field]: { key, ...(values ? { values } : {}) } } }
}
