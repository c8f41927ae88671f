/** The papers of a volunteer from outside: a certificate of what they did, and a letter of recommendation. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { formatFor } from '~/platform/format.server'
import { type At, notFound } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { volunteerName } from './outside-pages.server'
import { getVolunteer } from './outside-queries.server'
import { type PaperLanguage, signature } from './papers.server'
import { registeredName } from './queries.server'
import { hoursText, institutionName, timeWords } from './words.server'

/** More visits nobody has. */
const most = 1000

/** Every visit that was held and written down, the earliest first. Call it with a volunteer within reach. */
const heldBy = (db: Kysely<Database>, volunteerId: string) =>
  db
    .selectFrom('volunteerVisits as w')
    .innerJoin('institutions as i', 'i.id', 'w.institutionId')
    .select(['w.id', 'w.purpose', 'w.onDay', 'w.startsAt', 'w.endsAt', 'w.minutes', 'i.nameKk', 'i.nameRu'])
    .where('w.volunteerId', '=', volunteerId)
    .where('w.state', '=', 'done')
    .orderBy('w.onDay')
    .orderBy('w.id')
    .limit(most)
    .execute()

type Held = Awaited<ReturnType<typeof heldBy>>[number]

type Told = {
  readonly name: string
  readonly head: string
  readonly visits: readonly Held[]
  readonly language: PaperLanguage
}

const tellerOf = (language: PaperLanguage) => ({
  t: translatorFor(language),
  format: formatFor(language),
  language,
})

const line = (as: 'stamp' | 'title' | 'line' | 'text', text: string): PaperRow => ({ as, pieces: [{ text }] })

const sumOf = (visits: readonly Held[]): string =>
  hoursText(visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0))

/** How often and how long at each institution: whom the volunteer met is nowhere on it. */
const certificateRows = ({ name, head, visits, language }: Told): PaperRow[] => {
  const at = tellerOf(language)
  const { t, format } = at
  const [first, last] = [visits[0], visits.at(-1)]
  const places = new Map<string, Held[]>()
  for (const each of visits) {
    const place = institutionName(each, at)
    places.set(place, [...(places.get(place) ?? []), each])
  }
  return [
    line('stamp', head),
    line('title', t('volunteering:paper.certificate-title')),
    line('line', name),
    line(
      'text',
      t('volunteering:paper.outside-text', {
        from: first ? format.day(first.onDay) : '',
        to: last ? format.day(last.onDay) : '',
        visits: visits.length,
        hours: sumOf(visits),
      }),
    ),
    {
      as: 'table',
      heads: ['where', 'visits', 'hours'].map((key) => t(`volunteering:paper.field.${key}`)),
      widths: [60, 20, 20],
      cells: [...places].map(([place, held]) => [place, String(held.length), sumOf(held)]),
    },
    line('text', t('volunteering:paper.unpaid')),
    signature(t),
  ]
}

const letterRows = ({ name, head, visits, language }: Told): PaperRow[] => {
  const at = tellerOf(language)
  const { t } = at
  return [
    line('stamp', head),
    line('title', t('volunteering:paper.letter-title')),
    line('line', name),
    line(
      'text',
      t('volunteering:paper.outside-letter-text', { visits: visits.length, hours: sumOf(visits) }),
    ),
    {
      as: 'table',
      heads: ['when', 'where', 'purpose', 'hours'].map((key) => t(`volunteering:paper.field.${key}`)),
      widths: [28, 37, 20, 15],
      cells: visits.map((each) => [
        timeWords(each, at),
        institutionName(each, at),
        t(`volunteering:purpose.${each.purpose}`),
        hoursText(each.minutes ?? 0),
      ]),
    },
    line('text', t('volunteering:paper.words')),
    { as: 'text', pieces: [{ blank: '', label: '' }] },
    signature(t),
  ]
}

/** A paper as PDF, in Kazakh or Russian; 404 out of reach and where no visit was held. Its name tells nothing of anybody. */
export const volunteerPaper = async (at: At): Promise<Response> => {
  const row = await getVolunteer(at.db, at.actor, at.params.volunteerId ?? '')
  const visits = await heldBy(at.db, row.id)
  if (visits.length === 0) throw notFound()
  const asked = (name: string): string | null => at.url.searchParams.get(name)
  const isLetter = asked('kind') === 'letter'
  const language: PaperLanguage = (asked('language') ?? at.language) === 'ru' ? 'ru' : 'kk'
  const t = translatorFor(language)
  const owner = row.region === null ? 'department' : 'local-authority'
  const head = (await registeredName(at.db, row.organisationId)) ?? t(`volunteering:organiser.${owner}`)
  const told = { name: volunteerName(row), head, visits, language }
  const paper: Paper = {
    title: t(`volunteering:paper.${isLetter ? 'letter' : 'certificate'}-title`),
    beside: false,
    landscape: false,
    sheets: [{ language, rows: isLetter ? letterRows(told) : certificateRows(told) }],
  }
  return fileAnswer(
    await makePaper(paper, 'pdf'),
    isLetter ? 'letter-of-recommendation' : 'certificate-of-participation',
    'pdf',
  )
}
