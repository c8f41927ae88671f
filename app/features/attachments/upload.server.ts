/** Reads a form that carries a file, with every word of it; `limitBody` has refused before what no form may weigh. */
import type * as v from 'valibot'
import type { Refusal } from '~/domain/result'
import { type FormRead, readFields } from '~/platform/form.server'
import type { SentFile } from './check.server'
import { limits } from './limits'

type Shape = Parameters<typeof readFields>[0]

export type FormWithFile<S extends Shape> = {
  readonly form: FormRead<v.InferOutput<S>>
  /** Null when none was chosen. */
  readonly file: SentFile | 'too-large' | null
}

const fileIn = async (sent: FormDataEntryValue | null): Promise<FormWithFile<Shape>['file']> => {
  if (!(sent instanceof File) || (sent.name === '' && sent.size === 0)) return null
  if (sent.size > limits.file) return 'too-large'
  return { name: sent.name, bytes: Buffer.from(await sent.arrayBuffer()) }
}

/** A body that is no form at all is read as an empty one: its fields are then found missing. */
const dataOf = (request: Request): Promise<FormData> =>
  request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return new FormData()
    throw error
  })

/**
 * `shape` is the form's without the file, which stands in the field `file`. The address of the form must end in
 * `/files`: only there a body of this size is let in. A file above `limits.file` comes back as `too-large`.
 */
export const readFormWithFile = async <S extends Shape>(
  shape: S,
  request: Request,
): Promise<FormWithFile<S>> => {
  const data = await dataOf(request)
  const file = await fileIn(data.get('file'))
  data.delete('file')
  return { form: readFields(shape, data), file }
}

/** The refusal of a file, beside its field and with whatever else was typed: hand it to `invalid`. */
export const besideFile = (
  { code, values }: Refusal,
  typed: FormRead<unknown>['typed'],
): FormRead<never> & { readonly ok: false } => ({
  ok: false,
  typed,
  errors: { file: { key: `attachments:refusal.${code}`, ...(values ? { values } : {}) } },
})
