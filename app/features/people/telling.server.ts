/** Turns a person's coded facts into the reader's words and dates. */
import { regionName } from '#db/reference/regions'
import type { Known } from '#db/schema/people'
import type { At } from '~/platform/guard.server'

/** What telling needs of a page. */
export type Teller = Pick<At, 't' | 'format' | 'today' | 'language'>

/** Yes, no, or that nobody knows: an empty answer is never shown as a no. */
export const knownWord = ({ t }: Teller, value: Known | 'yes' | 'no'): string =>
  t(value === null ? 'common:unknown' : value === 1 || value === 'yes' ? 'common:yes' : 'common:no')

/** The word of a closed list, or "not known". */
export const codeWord = ({ t }: Teller, list: string, code: string | null): string =>
  t(code === null ? 'common:unknown' : `vocabulary:${list}.${code}`)

/** Penal Enforcement Code, article 95: three positive degrees, three negative ones, or none. */
export const degreeWord = ({ t }: Teller, degree: number | null): string =>
  t(degree === null ? 'common:unknown' : `people:degree.${degree < 0 ? 'n' : 'p'}${Math.abs(degree)}`)

export const institutionName = (
  { language }: Teller,
  row: { readonly institutionKk: string | null; readonly institutionRu: string | null },
): string => (language === 'kk' ? row.institutionKk : row.institutionRu) ?? ''

/** The words of a list of codes kept as JSON. */
export const listWords = (json: string, word: (code: string) => string): string[] => codesIn(json).map(word)

export const codesIn = (json: string): string[] => {
  const read: unknown = JSON.parse(json)
  return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : []
}

export const regionWord = ({ language }: Teller, kato: string): string => regionName(kato, language)
