/** A deed either succeeds with a value or is refused by the law or the state of things, with a reason. */
import type { Finding } from './law/rule'

/** Why a deed was refused. `code` is the tail of the i18n key `<area>:refusal.<code>`. */
export type Refusal = {
  readonly code: string
  /** Values that the refusal's words mention: days, counts, names of rules. */
  readonly values?: Readonly<Record<string, string | number>>
  /** The rules that stand behind the refusal, when the law says no. */
  readonly findings?: readonly Finding[]
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: string, more: Omit<Refusal, 'code'> = {}): Result<never> => ({
  ok: false,
  refusal: { code, ...more },
})
