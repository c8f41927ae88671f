/** What a refused or invalid form brings back to its page, and how fields read it. */
import type { Finding } from '~/domain/law/rule'
import type { Translate } from './i18n'

export type FieldError = { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }

export type FormState = {
  readonly errors: Readonly<Record<string, FieldError>>
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly refusal?: FieldError & { readonly findings: readonly Finding[] }
}

/** Reads field values and errors for one form: what was typed wins over what is stored. */
export type FormReader = {
  readonly value: (name: string, stored?: string | number | null) => string
  readonly values: (name: string, stored?: readonly string[]) => readonly string[]
  readonly error: (name: string) => string | undefined
  /** For the error summary: each broken field with its words; the refusal comes first, without a field. */
  readonly problems: readonly { readonly field?: string; readonly text: string }[]
}

/** `state` is `useActionData()`; undefined before the first send. */
export const readerOf = (state: FormState | undefined, t: Translate): FormReader => {
  const words = (error: FieldError): string => t(error.key, error.values)
  return {
    value: (name, stored) => {
      const typed = state?.typed[name]
      if (typed !== undefined) return typeof typed === 'string' ? typed : (typed[0] ?? '')
      return stored === null || stored === undefined ? '' : String(stored)
    },
    values: (name, stored = []) => {
      const typed = state?.typed[name]
      if (typed !== undefined) return typeof typed === 'string' ? [typed] : typed
      // A sent form leaves out a group with nothing ticked.
      return state ? [] : stored
    },
    error: (name) => {
      const error = state?.errors[name]
      return error ? words(error) : undefined
    },
    problems: [
      ...(state?.refusal ? [{ text: words(state.refusal) }] : []),
      ...Object.entries(state?.errors ?? {}).map(([field, error]) =>
        field === '' ? { text: words(error) } : { field, text: words(error) },
      ),
    ],
  }
}
