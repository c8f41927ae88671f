/** Reads the form with its file, and refuses to take more of it than a list may weigh. */
import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as inMemory,
  unstable_parseMultipartFormData as parseParts,
} from '@remix-run/node'
import { type FormRead, readFields } from '~/platform/form.server'
import { uploadForm } from './forms'
import { limits } from './limits'

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

export type UploadRead = {
  readonly form: FormRead<{ kind: 'people' | 'openings'; organisationId: string | null }>
  /** Null when none was chosen. */
  readonly file: UploadedFile | null
}

/** Undefined when the file is larger than `limits.file` or the body is no form. */
export const readUpload = async (request: Request): Promise<UploadRead | undefined> => {
  try {
    const data = await parseParts(request, inMemory({ maxPartSize: limits.file }))
    const sent = data.get('file')
    data.delete('file')
    const form = readFields(uploadForm, data)
    if (!(sent instanceof File) || (sent.name === '' && sent.size === 0)) return { form, file: null }
    return { form, file: { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } }
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError || error instanceof TypeError) return undefined
    throw error
  }
}
