/**
 * Kinds of the institution's preventive register: `register-categories.json`. The texts that were read name none (the Penal
 * Enforcement Code speaks of "the psychologist's register", the card of order 508 of a "kind"): ours, to be confirmed.
 */
import rows from './register-categories.json'

export type RegisterCategory = {
  readonly key: string
  readonly standing: string
  readonly kk: string
  readonly ru: string
  readonly en: string
}

export const registerCategories: readonly RegisterCategory[] = rows

export const findCategory = (key: string): RegisterCategory | undefined =>
  registerCategories.find((each) => each.key === key)
