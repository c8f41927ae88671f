/** The certificate of somebody who finished a course, as a record to print and sign. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { formatFor } from '~/platform/format.server'
import { type At, notFound } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { reachable } from '~/platform/scope.server'
import { textsIn } from './course-load.server'
import { daysWords, giftWords, nameOf } from './words.server'

/** An officer reads the papers of the people who are theirs now. */
const findPaper = (db: Kysely<Database>, actor: Actor, id: string) =>
  db
    .selectFrom('educationCertificates as k')
    .innerJoin('educationCourses as c', 'c.id', 'k.courseId')
    .innerJoin('people', 'people.id', 'k.personId')
    .select([
      'k.id',
      'k.number',
      'k.issuedOn',
      'k.validUntil',
      'k.title',
      'k.providerName',
      'k.level',
      'k.occupation',
      'k.skills',
      'c.startsOn',
      'c.endsOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
    ])
    .where('k.id', '=', id)
    .where(reachable(actor, 'schooling.read', { institution: 'people.institutionId' }))
    .executeTakeFirst()

type Found = NonNullable<Awaited<ReturnType<typeof findPaper>>>

const rowsOf = (row: Found, language: 'kk' | 'ru'): PaperRow[] => {
  const at = { t: translatorFor(language), format: formatFor(language), language }
  const { t, format } = at
  const fact = (key: string, value: string): string[] => [t(`education:paper.${key}`), value]
  return [
    { as: 'stamp', pieces: [{ text: row.providerName }] },
    { as: 'title', pieces: [{ text: `${t('education:paper.title')} № ${row.number}` }] },
    { as: 'line', pieces: [{ text: nameOf(row) }] },
    { as: 'text', pieces: [{ text: t('education:paper.text', { course: row.title }) }] },
    {
      as: 'table',
      heads: ['', ''],
      widths: [35, 65],
      cells: [
        fact('when', daysWords(row, at)),
        fact('gift', giftWords({ ...row, skills: textsIn(row.skills) }, at)),
        fact('issued', format.day(row.issuedOn)),
        ...(row.validUntil ? [fact('valid', format.day(row.validUntil))] : []),
      ],
    },
    {
      as: 'signature',
      pieces: [
        { blank: '', label: t('education:paper.signature') },
        { blank: '', label: t('education:paper.day') },
      ],
    },
  ]
}

/** A paper as PDF or DOCX, in Kazakh or Russian; 404 out of reach. Its name tells nothing of anybody. */
export const certificatePaper = async (at: At): Promise<Response> => {
  const row = await findPaper(at.db, at.actor, at.params.certificateId ?? '')
  if (!row) throw notFound()
  const asked = (name: string): string | null => at.url.searchParams.get(name)
  const language = (asked('language') ?? at.language) === 'ru' ? 'ru' : 'kk'
  const format = asked('as') === 'docx' ? 'docx' : 'pdf'
  const title = translatorFor(language)('education:paper.title')
  const paper: Paper = {
    title,
    beside: false,
    landscape: false,
    sheets: [{ language, rows: rowsOf(row, language) }],
  }
  return fileAnswer(await makePaper(paper, format), `qadam-certificate-${row.id.slice(-6)}`, format)
}
