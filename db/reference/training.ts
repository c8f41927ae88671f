/** Topics, providers and the rubric of skills that the product ships with: from these rows the tables of training start. */
import { day } from '../../app/domain/calendar/day'
import type { NeedKey } from '../../app/domain/plans/needs'
import type { Wording } from '../../app/domain/wording'
import words from './training.json'

type Serves = { readonly needs: readonly NeedKey[]; readonly methods: readonly string[] }

/** Which needs of people and which methods of the log each topic prepares for. Our reading, editable as data. */
const serves: Readonly<Record<keyof typeof words.topics, Serves>> = {
  'post-stress-counselling': { needs: ['psychological-preparation'], methods: ['conversation'] },
  'suicide-prevention': { needs: ['psychological-preparation'], methods: ['emotional-regulation'] },
  'addictive-behaviour': { needs: ['sobriety-support'], methods: ['relapse-prevention'] },
  profiling: { needs: [], methods: ['conversation'] },
  psychodiagnostics: { needs: [], methods: ['psychodiagnostics'] },
  'art-therapy': { needs: [], methods: ['art-therapy'] },
  relaxation: { needs: [], methods: ['relaxation'] },
  'emotional-regulation': { needs: [], methods: ['emotional-regulation', 'anxiety-reduction'] },
  'aggression-reduction': { needs: [], methods: ['aggression-reduction'] },
  'motivational-interviewing': {
    needs: ['employment', 'psychological-preparation'],
    methods: ['motivational-interviewing'],
  },
  'family-counselling': { needs: ['family-ties'], methods: [] },
  'ethics-and-secrecy': { needs: [], methods: [] },
  'partner-methods': { needs: [], methods: [] },
  'general-upskilling': { needs: [], methods: [] },
}

const kinds: Readonly<Record<keyof typeof words.providers, string>> = {
  'kostanay-academy': 'academy',
  'kazguu-academy': 'university',
  'penal-reform-international': 'partner-project',
  'foreign-experts': 'foreign-expert',
  'own-institution': 'own',
}

const idOf = (shelf: string, place: number): string =>
  `01990000-0000-7000-${shelf}-${String(place + 1).padStart(12, '0')}`

const named = ({ kk, ru, en }: Wording) => ({ nameKk: kk, nameRu: ru, nameEn: en })

/** A method that is still being developed is practised, and never taken for an approved one. */
const underReview: readonly string[] = ['partner-methods']

export const shippedTopics = Object.entries(words.topics).map(([key, wording], place) => {
  const { needs, methods } = serves[key as keyof typeof words.topics]
  return {
    id: idOf('8421', place),
    key,
    ...named(wording),
    needs: JSON.stringify(needs),
    methods: JSON.stringify(methods),
    state: underReview.includes(key) ? ('under-review' as const) : ('in-use' as const),
    version: 1,
  }
})

export const shippedProviders = Object.entries(words.providers).map(([key, wording], place) => ({
  id: idOf('8422', place),
  key,
  kind: kinds[key as keyof typeof words.providers],
  ...named(wording),
  state: 'in-use' as const,
  version: 1,
}))

/** Our own rubric, to be confirmed by the service: a later one is another version. */
export const shippedRubric = {
  id: idOf('8423', 0),
  number: 1,
  inForceFrom: day('2026-01-01'),
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
}

export const shippedSkills = Object.entries(words.skills).map(([key, { name, levels }], place) => ({
  id: idOf('8424', place),
  rubricId: shippedRubric.id,
  key,
  position: place + 1,
  ...named(name),
  levels: JSON.stringify(levels),
}))
