/** Small words and cursors that the pages of activities share. */
import type { Figure } from '~/domain/activities/figure'
import { type Day, parseDay } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Head } from '~/ui/list-page'

export const perPage = 25

export type Cursor = { readonly on: Day; readonly id: string }

/** A cursor as it stands in an address: a day and an id; null where it is none. */
export const cursorIn = (text: string | null): Cursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const on = parseDay(first)
  return on && looksLikeId(id) ? { on, id } : null
}

export const writeCursor = ({ on, id }: Cursor): string => `${on}_${id}`

type Institution = { readonly nameKk: string | null; readonly nameRu: string | null }

export const institutionName = (row: Institution, { language }: Pick<At, 'language'>): string =>
  (language === 'kk' ? row.nameKk : row.nameRu) ?? ''

type Named = { readonly nameKk: string; readonly nameRu: string; readonly nameEn: string }

/** A name that stands in three languages, in the reader's. */
export const named = (row: Named, { language }: Pick<At, 'language'>): string =>
  ({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn })[language]

/** «34 человека», «более 34 человек», «около 34 человек». */
export const peopleWords = ({ count, certainty }: Figure, { t, format }: Pick<At, 't' | 'format'>): string =>
  t(`activities:people.${certainty}`, { count, number: format.number(count) })

export const activitiesWords = (count: number, { t, format }: Pick<At, 't' | 'format'>): string =>
  t('activities:held', { count, number: format.number(count) })

/** Heads by their words under `activities:column`; `>` sets a column to the end, as figures stand. */
export const headsOf = (keys: readonly string[], { t }: Pick<At, 't'>): Head[] =>
  keys.map((given) => {
    const key = given.replace('>', '')
    return { key, text: t(`activities:column.${key}`), end: given.startsWith('>') || undefined }
  })

/** The words of an empty list, under `activities:empty`. */
export const emptyOf = (key: string, { t }: Pick<At, 't'>) => ({
  title: t(`activities:empty.${key}`),
  text: t(`activities:empty.${key}-text`),
  icon: 'calendar' as const,
})

export const trailOf = ({ t }: Pick<At, 't'>) => [{ label: t('activities:title'), to: '/activities' }]
