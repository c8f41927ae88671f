/** Words in components: `const { t } = useWords('people')`. Works on the server and in the browser. */
import { useTranslation } from 'react-i18next'
import type { Language, Words } from '#locales/index'

export type Area = keyof Words

/** The reader's language and a typed `t` for one area; common words as `common:key`. */
export const useWords = <A extends Area>(area: A) => {
  const { t, i18n } = useTranslation<[A, 'common']>([area, 'common'])
  return { t, language: i18n.language as Language } as const
}

/** A translator whose keys are only known at run time: rule ids, refusal codes, catalogue keys. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string

/** `useWords` for keys that come as data. */
export const useKeyedWords = (): Translate => {
  const { t } = useTranslation()
  return (key, values) => String((t as (key: string, values?: object) => string)(key, values))
}
