/** The parts of the pack beside programme, work and pay: days, courses, volunteering, consents, looks, and what the person asked. */
import { ownAppealsOf } from '~/features/appeals/own-page.server'
import { ownPage as ownCoursesPage } from '~/features/education/own-page.server'
import { wordOf } from '~/features/volunteering/own-page.server'
import { minutesQuery, signUpsOf } from '~/features/volunteering/own-queries.server'
import { hoursText, timeWords } from '~/features/volunteering/words.server'
import type { At } from '~/platform/guard.server'
import type { PaperRow } from '~/platform/paper/paper'
import { filePageOf, ownReadsQuery, readLines } from './file-page.server'
import { ownDays } from './papers-page.server'

/** More than these nobody has; a page shows the latest, the pack has all. */
export const mostInPack = 1000

export type PackPart =
  | 'plan'
  | 'papers'
  | 'days'
  | 'work'
  | 'pay'
  | 'hours'
  | 'courses'
  | 'volunteering'
  | 'consents'
  | 'reads'
  | 'appeals'

export const line = (as: 'title' | 'line' | 'text' | 'stamp', text: string): PaperRow => ({
  as,
  pieces: [{ text }],
})

/** A part with its table; a sentence instead where there is nothing. */
export const part = (
  { t }: At,
  key: PackPart,
  widths: readonly number[],
  cells: readonly (readonly string[])[],
): PaperRow[] => [
  line('title', t(`portal:pack.${key}.title`)),
  cells.length === 0
    ? line('text', t('portal:pack.nothing'))
    : {
        as: 'table',
        heads: widths.map((_each, place) => t(`portal:pack.${key}.head-${place + 1}`)),
        widths,
        cells,
      },
]

/** What is due by law, and when the person appears for registration. */
export const daysPart = async (at: At): Promise<PaperRow[]> => {
  const { deadlines, appearances } = await ownDays(at)
  return part(
    at,
    'days',
    [60, 40],
    [
      ...appearances.map(({ who, when, words }) => [
        `${at.t('portal:papers.appearances')}: ${who}`,
        `${when}; ${words}`,
      ]),
      ...deadlines.map(({ what, when }) => [what, when]),
    ],
  )
}

export const coursesPart = async (at: At): Promise<PaperRow[]> => {
  const { rows } = await ownCoursesPage(at)
  return part(
    at,
    'courses',
    [40, 25, 35],
    rows.map(({ title, note, when, state, certificate }) => [
      `${title}. ${note}`,
      when,
      [state, certificate?.text].filter(Boolean).join('. '),
    ]),
  )
}

/** Every event with its hours, and what was said of photos. */
export const volunteeringPart = async (at: At): Promise<PaperRow[]> => {
  const personId = at.actor.personId ?? ''
  const rows = await signUpsOf(at.db, personId).limit(mostInPack).execute()
  const helped = await minutesQuery(at.db, personId).executeTakeFirst()
  const minutes = Number(helped?.minutes ?? 0)
  const cells = rows.map((row) => [
    `${row.title}. ${row.organiserName}`,
    timeWords(row, at),
    [
      wordOf(row, at),
      row.photoConsent === null ? '' : at.t(`volunteering:photos.${row.photoConsent === 1 ? 'yes' : 'no'}`),
    ]
      .filter(Boolean)
      .join(', '),
  ])
  const total = line('text', at.t('volunteering:own-hours', { hours: hoursText(minutes) }))
  return [...part(at, 'volunteering', [45, 25, 30], cells), ...(minutes > 0 ? [total] : [])]
}

/** Whom the person allowed to learn what, and who looked at the file. */
export const fileParts = async (at: At): Promise<PaperRow[]> => {
  const { consents } = await filePageOf(at)
  const reads = readLines(await ownReadsQuery(at.db, at.actor).limit(mostInPack).execute(), at)
  return [
    ...part(
      at,
      'consents',
      [35, 35, 30],
      consents.map(({ title, note, facts }) => [title, note, facts]),
    ),
    ...part(
      at,
      'reads',
      [40, 60],
      reads.map(({ day, who }) => [day, who]),
    ),
  ]
}

/** What the person asked or complained of, in their own words, with the answer. */
export const appealsPart = async (at: At): Promise<PaperRow[]> => {
  const appeals = await ownAppealsOf(at)
  return part(
    at,
    'appeals',
    [25, 40, 35],
    appeals.map(({ topic, sent, standing, text, answer }) => [
      `${topic}. ${sent}`,
      text,
      [standing.text, answer].filter(Boolean).join('. '),
    ]),
  )
}
