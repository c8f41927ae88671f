/** Names kept as data in three languages, in the language of a translator. */
import type { Wording } from '~/domain/wording'
import { isLanguage } from '#locales/index'
import type { Translate } from './i18n'

/** Every set of words names its own language, so whoever can translate can also choose. */
export const wordsIn = (wording: Wording, t: Translate): string => {
  const language = t('common:language-code')
  return wording[isLanguage(language) ? language : 'kk']
}
