/** The fields of the forms about events and shifts. */
import { oblasts } from '#db/reference/regions'
import { fitnessLimits } from '~/domain/people/person'
import { eventRoles } from '~/domain/volunteering/event'
import type { At } from '~/platform/guard.server'
import type { FormField } from '~/ui/form-page'
import { eventPath } from './paths'
import { type EventRow, institutionsToChoose } from './queries.server'
import { institutionName } from './words.server'

type Label = (key: string) => string

const labelIn =
  ({ t }: Pick<At, 't'>): Label =>
  (key) =>
    t(`volunteering:field.${key}`)

const limitsIn = (json: string | undefined): string[] => {
  const stored: unknown = JSON.parse(json ?? '[]')
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []
}

const knownWord = (value: 0 | 1 | null | undefined): string => (value === 1 ? 'yes' : value === 0 ? 'no' : '')

export const wordFields = (at: At, row: EventRow | null): FormField[] => {
  const { t } = at
  const label = labelIn(at)
  const known = ['yes', 'no', ''].map((value) => ({
    value,
    label: t(`volunteering:known.${value === '' ? 'unknown' : value}`),
  }))
  return [
    { kind: 'text', name: 'title', label: label('event-title'), stored: row?.title },
    {
      kind: 'area',
      name: 'description',
      label: label('description'),
      optional: true,
      stored: row?.description,
    },
    {
      kind: 'area',
      name: 'briefing',
      label: label('briefing'),
      hint: t('volunteering:hint.briefing'),
      optional: true,
      stored: row?.briefing,
    },
    {
      kind: 'radio',
      name: 'withMinors',
      label: label('with-minors'),
      options: known,
      stored: knownWord(row ? row.withMinors : 0),
    },
    {
      kind: 'radio',
      name: 'servesAlcohol',
      label: label('serves-alcohol'),
      options: known,
      stored: knownWord(row ? row.servesAlcohol : 0),
    },
    {
      kind: 'many',
      name: 'demands',
      label: label('demands'),
      hint: t('volunteering:hint.demands'),
      options: fitnessLimits.map((value) => ({ value, label: t(`vocabulary:fitness-limit.${value}`) })),
      storedMany: limitsIn(row?.demands),
    },
  ]
}

type Stored = {
  readonly onDay: string
  readonly startsAt: string
  readonly endsAt: string
  readonly role: string
  readonly seats: number
}

export const timeFields = (at: At, stored?: Stored): FormField[] => {
  const label = labelIn(at)
  return [
    { kind: 'day', name: 'onDay', label: label('on-day'), stored: stored?.onDay },
    { kind: 'time', name: 'startsAt', label: label('starts-at'), stored: stored?.startsAt ?? '10:00' },
    { kind: 'time', name: 'endsAt', label: label('ends-at'), stored: stored?.endsAt ?? '12:00' },
    {
      kind: 'choice',
      name: 'role',
      label: label('role'),
      stored: stored?.role ?? 'helper',
      options: eventRoles.map((value) => ({ value, label: at.t(`volunteering:role.${value}`) })),
    },
    { kind: 'whole', name: 'seats', label: label('seats'), stored: stored?.seats ?? 10 },
  ]
}

export const institutionOptions = async (at: At) =>
  (await institutionsToChoose(at.db)).map((each) => ({ value: each.id, label: institutionName(each, at) }))

export const outsideFields = (at: At): FormField[] => {
  const label = labelIn(at)
  return [
    {
      kind: 'choice',
      name: 'placeKato',
      label: label('place-region'),
      hint: at.t('volunteering:hint.outside'),
      optional: true,
      options: oblasts.map((each) => ({ value: each.kato, label: each[at.language] })),
    },
    { kind: 'text', name: 'placeName', label: label('place-name'), optional: true },
  ]
}

export const besideTime = {
  'shift-past': 'onDay',
  'shift-too-far': 'onDay',
  'shift-ends-early': 'endsAt',
  'shift-length': 'endsAt',
  'fewer-seats-than-taken': 'seats',
  'place-name-missing': 'placeName',
  'shift-not-outside': 'placeKato',
}

export const trailOf = ({ t }: At, event?: { readonly id: string; readonly title: string }) => [
  { label: t('volunteering:title'), to: '/volunteering' },
  ...(event ? [{ label: event.title, to: eventPath(event.id) }] : []),
]
