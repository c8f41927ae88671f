/**
 * Brings together what somebody typed and what another saved meanwhile: field by field, mine or theirs. The stale form
 * carries the stored values it was filled from, so that only what both changed has to be thought about.
 */
import type { FormState } from './form'

/** A hidden field: JSON of the values that the form was filled from. */
const stoodField = 'stood'
const take = 'take:'
const now = 'now:'

type Values = string | readonly string[]

export type MergeField = {
  readonly name: string
  readonly label: string
  /** What the record holds now. */
  readonly stored: Values | null
  /** What it holds in words, where the value alone says nothing. */
  readonly shown?: string | undefined
  /** Words for values that are codes. */
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
}

export type MergeRow = {
  readonly name: string
  readonly label: string
  readonly takeName: string
  readonly nowName: string
  readonly nowValues: readonly string[]
  readonly mine: string
  readonly theirs: string
  /** Null where nobody knows what stood there before. */
  readonly was: string | null
  /** What is chosen until somebody chooses otherwise: a field I did not touch follows the record. */
  readonly chosen: 'mine' | 'theirs'
}

const listOf = (values: Values | null | undefined): readonly string[] => {
  const all = values === null || values === undefined ? [] : typeof values === 'string' ? [values] : values
  return all.map((each) => each.trim()).filter((each) => each !== '')
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])

/** For the hidden field: what the form was filled from. */
export const stoodIn = (fields: readonly MergeField[]): string =>
  JSON.stringify(Object.fromEntries(fields.map(({ name, stored }) => [name, listOf(stored)])))

const readStood = (text: Values | undefined): Readonly<Record<string, unknown>> => {
  if (typeof text !== 'string') return {}
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const textsIn = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null

const rowOf = (field: MergeField, state: FormState, stood: Readonly<Record<string, unknown>>) => {
  const { name, label, shown, options } = field
  const words = (values: readonly string[]): string =>
    values.map((each) => options?.find(({ value }) => value === each)?.label ?? each).join(', ')
  const [mine, theirs, was] = [listOf(state.typed[name]), listOf(field.stored), textsIn(stood[name])]
  if (same(mine, theirs)) return []
  const untouched = was !== null && same(mine, was)
  return [
    {
      name,
      label,
      takeName: `${take}${name}`,
      nowName: `${now}${name}`,
      // A group of ticks may hold nothing; a single field always says something, if only an empty text.
      nowValues: Array.isArray(field.stored) ? theirs : [theirs[0] ?? ''],
      mine: words(mine),
      theirs: theirs.length === 0 ? '' : (shown ?? words(theirs)),
      was: was === null ? null : words(was),
      chosen: untouched ? ('theirs' as const) : ('mine' as const),
    },
  ]
}

/**
 * The fields of a stale form that differ from the record, for `MergeFields`; none while the form is not stale. What I
 * changed and the other did not is mine without a question.
 */
export const mergeRowsOf = (
  state: FormState | undefined,
  fields: readonly MergeField[],
): readonly MergeRow[] => {
  if (state?.refusal?.key !== 'errors:stale') return []
  const stood = readStood(state.typed[stoodField])
  return fields.flatMap((field) => rowOf(field, state, stood))
}

/** What the form says once the choices are made: fields where "theirs" was chosen hold what the record held. */
export const settleMerge = (data: FormData): FormData => {
  const settled = new FormData()
  const theirs = [...data.keys()].filter((key) => key.startsWith(take) && data.get(key) === 'theirs')
  const taken = new Set(theirs.map((key) => key.slice(take.length)))
  for (const [key, value] of data)
    if (!key.startsWith(take) && !key.startsWith(now) && !taken.has(key)) settled.append(key, value)
  for (const name of taken) for (const value of data.getAll(`${now}${name}`)) settled.append(name, value)
  return settled
}
