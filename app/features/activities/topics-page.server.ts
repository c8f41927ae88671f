/** The shelf of topics, and the form that adds to it. */
import type { TopicState } from '~/domain/activities/activity'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import type { FormPageData } from '~/ui/form-page'
import { topicForm, topicStateForm } from './forms'
import { type TopicRow, listTopics } from './queries.server'
import { addTopic, setTopicState } from './topic-commands.server'
import { named, trailOf } from './words.server'

const path = '/activities/topics'

const toneOf: Readonly<Record<TopicState, Tone>> = { 'in-use': 'good', retired: 'plain' }

const itemOf = (row: TopicRow, at: At) => {
  const way = row.state === 'in-use' ? ('retired' as const) : ('in-use' as const)
  return {
    id: row.id,
    version: row.version,
    once: newId(),
    name: named(row, at),
    note: row.isReligious === 1 ? at.t('activities:topics.of-religion') : null,
    state: { text: at.t(`activities:topic-state.${row.state}`), tone: toneOf[row.state] },
    way: { state: way, text: at.t(`activities:topic-deed.${way}`) },
  }
}

export const topicsPage = async (at: At) => ({
  title: at.t('activities:topics.title'),
  lead: at.t('activities:topics.lead'),
  trail: trailOf(at),
  actions: [{ to: `${path}/new`, text: at.t('activities:deed.add-topic'), icon: 'plus' as const }],
  topics: (await listTopics(at.db)).map((row) => itemOf(row, at)),
})

export type TopicsPage = Awaited<ReturnType<typeof topicsPage>>

export const topicsDeed = async (at: At): Promise<Response> => {
  const form = await readForm(topicStateForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await setTopicState(once(at, form), form.value)
  return result.ok
    ? redirectSaying('activities:flash.topics', path)
    : refused('activities', result.refusal, form)
}

export const newTopicPage = async (at: At): Promise<FormPageData> => {
  const label = (key: string) => at.t(`activities:field.${key}`)
  return {
    title: at.t('activities:deed.add-topic'),
    trail: [...trailOf(at), { label: at.t('activities:topics.title'), to: path }],
    form: {
      fields: [
        { kind: 'text', name: 'nameKk', label: label('name-kk') },
        { kind: 'text', name: 'nameRu', label: label('name-ru') },
        { kind: 'text', name: 'nameEn', label: label('name-en') },
        { kind: 'text', name: 'key', label: label('key'), hint: at.t('activities:hint.key') },
        {
          kind: 'tick',
          name: 'isReligious',
          label: label('is-religious'),
          hint: at.t('activities:hint.is-religious'),
        },
      ],
      once: newId(),
      submit: at.t('activities:deed.save'),
      cancelTo: path,
      beside: { 'key-taken': 'key' },
    },
  }
}

export const newTopicDeed = async (at: At): Promise<Response> => {
  const form = await readForm(topicForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addTopic(once(at, form), form.value)
  return result.ok
    ? redirectSaying('activities:flash.topics', path)
    : refused('activities', result.refusal, form)
}
