/** A public page about the service: for everybody, without a word about anybody. */
import { isLanguage, languages } from '#locales/index'
import { originOf } from '~/platform/config.server'
import { type PublicAt, notFound } from '~/platform/guard.server'
import { type Topic, aboutPath, sectionsOf, topicIn, topics } from './topics'

/** The section that says what to do next, where a topic has nothing to press: whom to write to, where to turn. */
const nextSteps = { volunteers: 'start', families: 'home' } as const

/** Where somebody goes from a topic, the main way first; a closed network has no board and takes no registrations. */
const deedsOf = ({ desk, language, t }: PublicAt, topic: Topic) => {
  const enter = { to: '/sign-in', text: t('about:enter'), isMain: false }
  if (topic === 'volunteers' || topic === 'families') {
    const step = nextSteps[topic]
    return [{ to: `#${step}`, text: t(`about:${topic}.${step}.title`), isMain: true }, enter]
  }
  if (desk.config.zone === 'inner') return [enter]
  const jobs = { to: `/board/${language}`, text: t('about:jobs'), isMain: topic !== 'employers' }
  const register = { to: '/register-employer', text: t('about:register'), isMain: true }
  return topic === 'employers' ? [register, jobs] : [jobs, enter]
}

/** 404 for a topic or a language that there is not. */
export const aboutPage = async (at: PublicAt) => {
  const { params, language, t, desk } = at
  const topic = topicIn(params.topic)
  if (topic === undefined || !isLanguage(params.language)) throw notFound()
  const origin = originOf(desk.config)
  return {
    title: t(`about:${topic}.title`),
    lead: t(`about:${topic}.lead`),
    canonical: origin + aboutPath(language, topic),
    alternates: languages.map((each) => ({ language: each, href: origin + aboutPath(each, topic) })),
    topics: topics.map((each) => ({
      to: aboutPath(language, each),
      text: t(`about:${each}.name`),
      isHere: each === topic,
    })),
    sections: sectionsOf[topic].map((key) => {
      // What rests on no act has none to name.
      const act = t(`about:${topic}.${key}.act`, { defaultValue: '' })
      return {
        key,
        title: t(`about:${topic}.${key}.title`),
        text: t(`about:${topic}.${key}.text`),
        basis: act === '' ? null : t('about:basis', { act }),
      }
    }),
    deeds: deedsOf(at, topic),
  }
}
