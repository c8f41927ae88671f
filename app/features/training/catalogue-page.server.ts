/** Topics and providers of training. */
import type { TopicState } from '~/domain/training/catalogue'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { named } from './words.server'

const toneOf: Readonly<Record<TopicState, Tone>> = {
  'in-use': 'good',
  'under-review': 'warn',
  retired: 'plain',
}

type Row = {
  readonly id: string
  readonly key: string
  readonly nameKk: string
  readonly nameRu: string
  readonly nameEn: string
  readonly state: TopicState
  readonly version: number
}

/** Where a topic or provider may go from its state. */
const waysFrom = (shelf: 'topic' | 'provider', state: TopicState): readonly TopicState[] => {
  if (shelf === 'provider') return [state === 'retired' ? 'in-use' : 'retired']
  return (['in-use', 'under-review', 'retired'] as const).filter((each) => each !== state)
}

const itemOf = (row: Row, shelf: 'topic' | 'provider', note: string, at: At) => ({
  id: row.id,
  shelf,
  version: row.version,
  once: newId(),
  name: named(row, at),
  to: `/training/catalogue/${shelf}s/${row.id}`,
  note,
  state: { text: at.t(`training:topic-state.${row.state}`), tone: toneOf[row.state] },
  ways: waysFrom(shelf, row.state).map((state) => ({ state, text: at.t(`training:topic-deed.${state}`) })),
})

const servesWords = (row: { readonly needs: string; readonly methods: string }, { t }: At): string =>
  [
    ...(JSON.parse(row.needs) as string[]).map((key) => t(`plan-rules:need.${key}`)),
    ...(JSON.parse(row.methods) as string[]).map((key) =>
      t(`psychology:method.${key}`, { defaultValue: key }),
    ),
  ].join(', ')

export const cataloguePage = async (at: At) => {
  const { db, t } = at
  const topics = await db.selectFrom('trainingTopics').selectAll().orderBy('id').limit(500).execute()
  const providers = await db.selectFrom('trainingProviders').selectAll().orderBy('id').limit(500).execute()
  return {
    title: t('training:catalogue.title'),
    lead: t('training:catalogue.lead'),
    actions: (['topic', 'provider'] as const).map((shelf) => ({
      to: `/training/catalogue/new-${shelf}`,
      text: t(`training:deed.add-${shelf}`),
      icon: 'plus' as const,
    })),
    topics: topics.map((row) => itemOf(row, 'topic', servesWords(row, at), at)),
    providers: providers.map((row) => itemOf(row, 'provider', t(`training:provider-kind.${row.kind}`), at)),
  }
}

export type CataloguePage = Awaited<ReturnType<typeof cataloguePage>>
