/** Addresses of the board: the language stands in them, so that every page can be shared and found in its own. */
import { type Language, isLanguage } from '#locales/index'

export const boardPath = (language: Language): string => `/board/${language}`

export const jobPath = (language: Language, id: string): string => `/board/${language}/${id}`

export const feedPath = (language: Language): string => `/board/${language}/rss.xml`

/** The same page of the board in another language; any other address as it is. */
export const inLanguage = (path: string, language: Language): string => {
  const found = /^\/board\/(\w\w)(?=$|[/?])/.exec(path)
  return found && isLanguage(found[1]) ? boardPath(language) + path.slice(found[0].length) : path
}
