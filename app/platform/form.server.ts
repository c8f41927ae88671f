/** Reads a posted form into a Valibot shape; what does not fit comes back with words beside its field. */
import * as v from 'valibot'
import type { Refusal } from '~/domain/result'
import type { FormState } from './form'
import { settleMerge } from './form-merge'

export type FormRead<T> =
  | {
      readonly ok: true
      readonly value: T
      readonly typed: FormState['typed']
      readonly once: string | undefined
    }
  | { readonly ok: false; readonly errors: FormState['errors']; readonly typed: FormState['typed'] }

/** Fields whose content is never sent back to the page. */
const secretFields = /password|code|token/i

const typedOf = (data: FormData): Record<string, string | string[]> => {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).filter((value): value is string => typeof value === 'string')
    if (all.length > 0) typed[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return typed
}

const shown = (typed: Record<string, string | string[]>): FormState['typed'] =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !secretFields.test(name) && name !== 'once'))

type ObjectShape = v.GenericSchema & { readonly entries?: Readonly<Record<string, unknown>> }

/**
 * `shape` is an object of fields. Unknown fields are refused (mass assignment), `once`, `stood` and `intent` excepted
 * unless the shape names them; choices of a merge are settled first. Error messages of the shape are i18n keys such as `errors:required`.
 */
export const readFields = <S extends ObjectShape>(shape: S, data: FormData): FormRead<v.InferOutput<S>> => {
  const typed = typedOf(settleMerge(data))
  const { once, stood: _, ...rest } = typed
  const known = shape.entries
  const input: Record<string, unknown> = { ...rest }
  if (known && !('intent' in known)) delete input.intent
  const stranger = known ? Object.keys(input).find((name) => !(name in known)) : undefined
  if (stranger !== undefined)
    return {
      ok: false,
      errors: { '': { key: 'errors:unknown-field', values: { field: stranger } } },
      typed: shown(typed),
    }
  const parsed = v.safeParse(shape, input)
  if (parsed.success)
    return {
      ok: true,
      value: parsed.output,
      typed: shown(typed),
      once: typeof once === 'string' ? once : undefined,
    }
  const errors: Record<string, { key: string; values?: Record<string, string | number> }> = {}
  for (const issue of parsed.issues) {
    const name = v.getDotPath(issue)?.split('.')[0] ?? ''
    const key =
      issue.message.includes(':') && !issue.message.includes(' ') ? issue.message : 'errors:required'
    const limit =
      'requirement' in issue && typeof issue.requirement === 'number' ? { limit: issue.requirement } : {}
    errors[name] ??= { key, values: limit }
  }
  return { ok: false, errors, typed: shown(typed) }
}

export const readForm = async <S extends ObjectShape>(
  shape: S,
  request: Request,
): Promise<FormRead<v.InferOutput<S>>> => readFields(shape, await request.formData())

const answer = (state: FormState, status: number): Response =>
  new Response(JSON.stringify(state), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

/** 422: the shape is wrong. Every word typed comes back. */
export const invalid = (form: FormRead<unknown> & { ok: false }): Response =>
  answer({ errors: form.errors, typed: form.typed }, 422)

/** 409: the law or the state says no. `area` holds the words of the refusal: `<area>:refusal.<code>`. */
export const refused = (area: string, refusal: Refusal, form: Pick<FormRead<unknown>, 'typed'>): Response => {
  const key = refusal.code.includes(':') ? refusal.code : `${area}:refusal.${refusal.code}`
  return answer(
    {
      errors: {},
      typed: form.typed,
      refusal: {
        key,
        ...(refusal.values ? { values: refusal.values } : {}),
        findings: refusal.findings ?? [],
      },
    },
    409,
  )
}
