/** The words of an appeal and of its answer, sealed on their rows. */
import { type MasterKeys, type Sealed, seal, unseal } from '~/platform/seal.server'

type Part = 'text' | 'answer'

/** What the words of an appeal are bound to. */
export const sealedWordsBound = (id: string, part: Part): string => ['appeal', id, part].join('|')

export const sealWords = (keys: MasterKeys, id: string, part: Part, words: string): string =>
  JSON.stringify(seal(keys, words, sealedWordsBound(id, part)))

/** Opens sealed words; null stays null. */
export const openWords = (keys: MasterKeys, id: string, part: Part, sealed: string | null): string | null =>
  sealed === null ? null : unseal(keys, JSON.parse(sealed) as Sealed, sealedWordsBound(id, part))
