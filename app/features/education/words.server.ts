/** Small words and cursors that the pages of education share. */
import { occupationTitle } from '#db/reference/occupations'
import { type Day, parseDay } from '~/domain/calendar/day'
import type { CourseState } from '~/domain/education/course'
import type { EnrolmentState } from '~/domain/education/enrolment'
import type { Shift } from '~/domain/openings/shift'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
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

export const toneOfCourse: Readonly<Record<CourseState, Tone>> = {
  draft: 'plain',
  open: 'info',
  running: 'good',
  closed: 'plain',
  cancelled: 'warn',
}

export const toneOfEnrolment: Readonly<Record<EnrolmentState, Tone>> = {
  enrolled: 'good',
  waiting: 'info',
  'taken-off': 'plain',
  completed: 'good',
  'not-completed': 'warn',
}

export const verdictTones = { fits: 'good', 'fits-with-unknowns': 'warn', 'does-not-fit': 'bad' } as const

type Institution = { readonly institutionKk: string; readonly institutionRu: string }

export const institutionName = (row: Institution, { language }: Pick<At, 'language'>): string =>
  language === 'kk' ? row.institutionKk : row.institutionRu

type Named = {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
}

export const nameOf = ({ surname, givenName, patronymic }: Named): string =>
  fullName({ surname, given: givenName, patronymic })

export const daysWords = (
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
  { format }: Pick<At, 'format'>,
): string => (startsOn === endsOn ? format.day(startsOn) : `${format.day(startsOn)} – ${format.day(endsOn)}`)

/** «Дс, Ср 14:00–16:00; Сн 10:00–12:00». */
export const timetableWords = (lessons: readonly Shift[], { t }: Pick<At, 't'>): string =>
  lessons
    .map(({ days, from, to }) => {
      const names = days.toSorted().map((each) => t(`openings:day.${each}`))
      return `${names.join(', ')} ${from}–${to}`
    })
    .join('; ')

/** What whoever finishes has: a level of schooling, a trade, skills. */
export const giftWords = (
  gift: {
    readonly level: string | null
    readonly occupation: string | null
    readonly skills: readonly string[]
  },
  { t, language }: Pick<At, 't' | 'language'>,
): string =>
  [
    gift.level === null ? '' : t(`vocabulary:education.${gift.level}`),
    gift.occupation === null ? '' : occupationTitle(gift.occupation, language),
    gift.skills.join(', '),
  ]
    .filter(Boolean)
    .join(' · ')

/** Heads by their words under `education:column`; `>` sets a column to the end, as figures stand. */
export const headsOf = (keys: readonly string[], { t }: Pick<At, 't'>): Head[] =>
  keys.map((given) => {
    const key = given.replace('>', '')
    return { key, text: t(`education:column.${key}`), end: given.startsWith('>') || undefined }
  })

/** The words of an empty list, under `education:empty`. */
export const emptyOf = (key: string, { t }: Pick<At, 't'>) => ({
  title: t(`education:empty.${key}`),
  text: t(`education:empty.${key}-text`),
  icon: 'training' as const,
})

export const trailOf = ({ t }: Pick<At, 't'>, course?: { readonly id: string; readonly title: string }) => [
  { label: t('education:title'), to: '/education' },
  ...(course ? [{ label: course.title, to: `/education/courses/${course.id}` }] : []),
]
