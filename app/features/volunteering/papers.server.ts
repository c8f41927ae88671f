/** The papers of an event that is closed: a certificate that the person took part, and a letter of recommendation. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { formatFor } from '~/platform/format.server'
import { type At, notFound } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { reachable } from '~/platform/scope.server'
import { nameOf } from './attendance-page.server'
import { hoursText, placeWords, timeWords } from './words.server'

type PaperPermission = Extract<Permission, 'volunteering.organise' | 'sign-up.read' | 'sign-up.own'>

const took = (db: Kysely<Database>) =>
  db
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .innerJoin('volunteerEvents as e', 'e.id', 'u.eventId')
    .innerJoin('volunteerProgrammes as p', 'p.id', 'e.programmeId')
    .innerJoin('people', 'people.id', 'u.personId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .select([
      'u.id',
      'u.personId',
      'u.eventId',
      'u.minutes',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      's.onDay',
      's.startsAt',
      's.endsAt',
      's.role',
      's.placeName',
      's.placeKato',
      's.institutionId',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'e.title',
      'e.settledOn',
      'e.programmeId',
      'p.title as programme',
      'p.theme',
      'p.organiserName',
    ])
    .where('u.present', '=', 1)
    .where('e.state', '=', 'closed')

/** Who may have the paper: the organiser, the person, the officer who answers for them. Each sees their own alone. */
const findTook = (db: Kysely<Database>, actor: Actor, permission: PaperPermission, id: string) =>
  took(db)
    .where('u.id', '=', id)
    .where(
      reachable(
        actor,
        permission,
        permission === 'volunteering.organise'
          ? { organisation: 'e.organisationId', region: 'e.region' }
          : { institution: 'people.institutionId', region: 'people.sharedRegion', person: 'people.id' },
      ),
    )
    .executeTakeFirst()

type Took = NonNullable<Awaited<ReturnType<typeof findTook>>>
export type PaperLanguage = 'kk' | 'ru'

const tellerOf = (language: PaperLanguage) => ({
  t: translatorFor(language),
  format: formatFor(language),
  language,
})

export const signature = (t: (key: string) => string): PaperRow => ({
  as: 'signature',
  pieces: [
    { blank: '', label: t('volunteering:paper.signature') },
    { blank: '', label: t('volunteering:paper.day') },
  ],
})

const certificateRows = (row: Took, language: PaperLanguage): PaperRow[] => {
  const at = tellerOf(language)
  const { t } = at
  const fact = (key: string, value: string): string[] => [t(`volunteering:paper.field.${key}`), value]
  return [
    { as: 'stamp', pieces: [{ text: row.organiserName }] },
    { as: 'title', pieces: [{ text: t('volunteering:paper.certificate-title') }] },
    { as: 'line', pieces: [{ text: nameOf(row) }] },
    { as: 'text', pieces: [{ text: t('volunteering:paper.certificate-text', { event: row.title }) }] },
    {
      as: 'table',
      heads: ['', ''],
      widths: [35, 65],
      cells: [
        fact('programme', row.programme),
        fact('theme', t(`volunteering:theme.${row.theme}`)),
        fact('when', timeWords(row, at)),
        fact('where', placeWords(row, at)),
        fact('role', t(`volunteering:role.${row.role}`)),
        fact('hours', hoursText(row.minutes ?? 0)),
      ],
    },
    { as: 'text', pieces: [{ text: t('volunteering:paper.unpaid') }] },
    signature(t),
  ]
}

/** All that the person did in the programme: what the letter speaks of. */
const doneIn = (db: Kysely<Database>, { personId, programmeId }: Took) =>
  took(db)
    .where('u.personId', '=', personId)
    .where('e.programmeId', '=', programmeId)
    .orderBy('s.onDay')
    .orderBy('u.id')
    .limit(100)
    .execute()

const letterRows = (row: Took, all: readonly Took[], language: PaperLanguage): PaperRow[] => {
  const at = tellerOf(language)
  const { t } = at
  const minutes = all.reduce((sum, each) => sum + (each.minutes ?? 0), 0)
  return [
    { as: 'stamp', pieces: [{ text: row.organiserName }] },
    { as: 'title', pieces: [{ text: t('volunteering:paper.letter-title') }] },
    { as: 'line', pieces: [{ text: nameOf(row) }] },
    {
      as: 'text',
      pieces: [
        {
          text: t('volunteering:paper.letter-text', {
            programme: row.programme,
            events: all.length,
            hours: hoursText(minutes),
          }),
        },
      ],
    },
    {
      as: 'table',
      heads: ['event', 'when', 'role', 'hours'].map((key) => t(`volunteering:paper.field.${key}`)),
      widths: [40, 28, 20, 12],
      cells: all.map((each) => [
        each.title,
        timeWords(each, at),
        t(`volunteering:role.${each.role}`),
        hoursText(each.minutes ?? 0),
      ]),
    },
    { as: 'text', pieces: [{ text: t('volunteering:paper.words') }] },
    { as: 'text', pieces: [{ blank: '', label: '' }] },
    signature(t),
  ]
}

/** A paper as PDF or DOCX, in Kazakh or Russian; 404 out of reach and where nobody took part. Its name tells nothing of anybody. */
export const participationPaper = async (at: At, permission: PaperPermission): Promise<Response> => {
  const row = await findTook(at.db, at.actor, permission, at.params.signUpId ?? '')
  if (!row) throw notFound()
  const asked = (name: string): string | null => at.url.searchParams.get(name)
  const isLetter = asked('kind') === 'letter'
  const given = asked('language') ?? at.language
  const language: PaperLanguage = given === 'ru' ? 'ru' : 'kk'
  const format = asked('as') === 'docx' ? 'docx' : 'pdf'
  const rows = isLetter ? letterRows(row, await doneIn(at.db, row), language) : certificateRows(row, language)
  const title = translatorFor(language)(`volunteering:paper.${isLetter ? 'letter' : 'certificate'}-title`)
  const paper: Paper = { title, beside: false, landscape: false, sheets: [{ language, rows }] }
  const name = `qadam-volunteering-${isLetter ? 'letter' : 'certificate'}-${row.id.slice(-6)}`
  return fileAnswer(await makePaper(paper, format), name, format)
}
