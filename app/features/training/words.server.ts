/** Small words and cursors that the pages of training share. */
import type { Day } from '~/domain/calendar/day'
import { parseDay } from '~/domain/calendar/day'
import { type DueState, type TrainingDue, dueStateOf } from '~/domain/training/due'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { wordsIn } from '~/platform/wording'
import type { Tone } from '~/ui/tone'
import type { Cell, Head } from '~/ui/list-page'

export const perPage = 25

export type Cursor = { readonly on: Day; readonly id: string }

/** A cursor as it stands in an address: a day and an id; null where it is none. */
export const cursorIn = (text: string | null): Cursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const on = parseDay(first)
  return on && looksLikeId(id) ? { on, id } : null
}

export const writeCursor = ({ on, id }: Cursor): string => `${on}_${id}`

/** An id from the address, or null. */
export const idIn = (url: URL, name: string): string | null => {
  const given = url.searchParams.get(name)
  return given !== null && looksLikeId(given) ? given : null
}

type Named = { readonly nameKk: string; readonly nameRu: string; readonly nameEn: string }

/** A name kept in three languages. */
export const named = ({ nameKk, nameRu, nameEn }: Named, { t }: Pick<At, 't'>): string =>
  wordsIn({ kk: nameKk, ru: nameRu, en: nameEn }, t)

type Institution = { readonly nameKk: string | null; readonly nameRu: string | null }

export const institutionName = (row: Institution, { language }: Pick<At, 'language'>): string =>
  (language === 'kk' ? row.nameKk : row.nameRu) ?? ''

export const toneOfDue: Readonly<Record<DueState, Tone>> = {
  'floor-missed': 'bad',
  'target-missed': 'warn',
  'due-soon': 'info',
  'in-time': 'good',
  unknown: 'plain',
}

/** The state of a psychologist's training as a badge, with its day. */
export const dueCell = (due: TrainingDue, { t, format, today }: At): Cell => {
  const state = dueStateOf(due, today)
  const on = state === 'floor-missed' ? due.floorOn : due.targetOn
  return { text: t(`training:state.${state}`), tone: toneOfDue[state], note: on ? format.day(on) : undefined }
}

/** Heads by their words under `training:column`; `>` sets a column to the end, as figures stand. */
export const headsOf = (keys: readonly string[], { t }: Pick<At, 't'>): Head[] =>
  keys.map((given) => {
    const key = given.replace('>', '')
    return { key, text: t(`training:column.${key}`), end: given.startsWith('>') || undefined }
  })

/** The words of an empty list, under `training:empty`. */
export const emptyOf = (key: string, { t }: Pick<At, 't'>) => ({
  title: t(`training:empty.${key}`),
  text: t(`training:empty.${key}-text`),
  icon: 'training' as const,
})
