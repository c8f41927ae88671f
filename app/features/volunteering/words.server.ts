/** Small words and cursors that the pages of volunteering share. */
import { placeName } from '#db/reference/regions'
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

type Place = {
  readonly institutionKk: string | null
  readonly institutionRu: string | null
  readonly institutionId: string | null
  readonly placeName: string
  readonly placeKato: string
}

/** Where a shift is: the institution, or the place as it was named with its region. */
export const placeWords = (row: Place, { language }: Pick<At, 'language'>): string =>
  row.institutionId === null
    ? [row.placeName, placeName(row.placeKato, language)].filter(Boolean).join(', ')
    : institutionName({ nameKk: row.institutionKk, nameRu: row.institutionRu }, { language })

type Time = { readonly onDay: Day; readonly startsAt: string; readonly endsAt: string }

/** «05.12.2026, 10:00–12:00». */
export const timeWords = ({ onDay, startsAt, endsAt }: Time, { format }: Pick<At, 'format'>): string =>
  `${format.day(onDay)}, ${startsAt}–${endsAt}`

/** Hours with minutes where there are any: 2, 1:30. */
export const hoursText = (minutes: number): string => {
  const rest = minutes % 60
  const whole = String(Math.floor(minutes / 60))
  return rest === 0 ? whole : `${whole}:${String(rest).padStart(2, '0')}`
}

/** Heads by their words under `volunteering:column`; `>` sets a column to the end, as figures stand. */
export const headsOf = (keys: readonly string[], { t }: Pick<At, 't'>): Head[] =>
  keys.map((given) => {
    const key = given.replace('>', '')
    return { key, text: t(`volunteering:column.${key}`), end: given.startsWith('>') || undefined }
  })

/** The words of an empty list, under `volunteering:empty`. */
export const emptyOf = (key: string, { t }: Pick<At, 't'>) => ({
  title: t(`volunteering:empty.${key}`),
  text: t(`volunteering:empty.${key}-text`),
  icon: 'volunteer' as const,
})
