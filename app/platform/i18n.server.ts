/** One i18next instance per language, made once: making one per request costs a fifth of the processor. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, isLanguage, languages, words } from '#locales/index'
import type { Translate } from './i18n'

const make = (language: Language): i18n => {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words[language] },
    ns: Object.keys(words.en),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  })
  return instance
}

const instances: Readonly<Record<Language, i18n>> = { kk: make('kk'), ru: make('ru'), en: make('en') }

export const instanceFor = (language: Language): i18n => instances[language]

/** A translator for loaders, papers and messages. */
export const translatorFor =
  (language: Language): Translate =>
  (key, values) =>
    String(instances[language].t(key as never, values as never))

const cookieName = 'lng'

/** Public pages carry their language in the address, so that each can be shared and found in its own. */
const languageInPath = (request: Request): Language | undefined => {
  const found = /^\/(?:board|about)\/(\w\w)(?:\/|$)/.exec(new URL(request.url).pathname)?.[1]
  return isLanguage(found) ? found : undefined
}

/** The language of a request: address, profile, then cookie, then the browser's wish; Kazakh where none is ours. */
export const languageOf = (request: Request, profile: Language | null): Language => {
  const inPath = languageInPath(request)
  if (inPath) return inPath
  if (profile) return profile
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w\\w)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  if (isLanguage(cookie)) return cookie
  const wished = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 }
    })
    .filter((each) => isLanguage(each.language) && each.weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language
  return isLanguage(wished) ? wished : languages[0]
}

export const languageCookie = (language: Language, secure: boolean): string =>
  `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
