/** What the public pages tell, topic by topic: the words of each section stand in the locales under the same names. */
import { type Language, isLanguage } from '#locales/index'

export const topics = ['service', 'employers', 'volunteers', 'families'] as const
export type Topic = (typeof topics)[number]

export const sectionsOf: Readonly<Record<Topic, readonly string[]>> = {
  service: ['plan', 'work', 'support', 'after', 'secret'],
  employers: ['whom', 'steps', 'contract', 'learn', 'free'],
  volunteers: ['who', 'before', 'record', 'silence', 'former', 'start'],
  families: ['day', 'told', 'given', 'home', 'first', 'ask'],
}

/** The address of a topic in a language; the first topic is the front page. */
export const aboutPath = (language: Language, topic: Topic = 'service'): string =>
  topic === 'service' ? `/about/${language}` : `/about/${language}/${topic}`

/** The topic of an address; undefined when there is none of that name. */
export const topicIn = (text: string | undefined): Topic | undefined =>
  text === undefined ? 'service' : topics.find((each) => each === text && each !== 'service')

/** The same page of these in another language; any other address as it is. */
export const aboutInLanguage = (path: string, language: Language): string => {
  const found = /^\/about\/(\w\w)(?=$|[/?])/.exec(path)
  return found && isLanguage(found[1]) ? `/about/${language}${path.slice(found[0].length)}` : path
}
