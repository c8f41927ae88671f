/** The sealed words between an author and a supervisor: the question, and the remarks one below the other. */
import { type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'
import { supervisionBound } from './bounds'

type Remark = { readonly at: string; readonly words: string }

export const sealQuestion = (keys: MasterKeys, id: string, words: string): string =>
  JSON.stringify(seal(keys, words, supervisionBound(id, 'question')))

/** `broken` where it no longer opens: changed, moved, or its key is gone. */
export const openQuestion = (keys: MasterKeys, id: string, sealed: string): string | 'broken' => {
  try {
    return unseal(keys, JSON.parse(sealed) as Sealed, supervisionBound(id, 'question'))
  } catch {
    return 'broken'
  }
}

/** The remarks in the order of writing; none before the first. */
export const openRemarks = (
  keys: MasterKeys,
  id: string,
  sealed: string | null,
): readonly Remark[] | 'broken' => {
  if (sealed === null) return []
  try {
    const text = unseal(keys, JSON.parse(sealed) as Sealed, supervisionBound(id, 'review'))
    return JSON.parse(text) as Remark[]
  } catch {
    return 'broken'
  }
}

export const sealRemarks = (keys: MasterKeys, id: string, remarks: readonly Remark[]): string =>
  JSON.stringify(seal(keys, JSON.stringify(remarks), supervisionBound(id, 'review')))
