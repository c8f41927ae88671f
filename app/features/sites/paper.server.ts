/** A site's passport as a paper that a company takes along: in Kazakh, Russian or English. */
import { redirect } from '@remix-run/node'
import type { Language } from '#locales/index'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { type SiteLine, getSite } from './queries.server'
import { type Reader, tellGroups, tellLine } from './telling.server'

const readerIn = (language: Language): Reader => ({
  language,
  t: translatorFor(language),
  format: formatFor(language),
})

const paperOf = (row: SiteLine, at: At, language: Language): Paper => {
  const reader = readerIn(language)
  const { t, format } = reader
  const line = tellLine(row, reader)
  const table = ({ key, facts }: ReturnType<typeof tellGroups>[number]): PaperRow => ({
    as: 'table',
    heads: [t(`sites:group.${key}`), ''],
    widths: [2, 3],
    cells: facts.map(({ name, value }) => [name, value]),
  })
  const note = (text: string): PaperRow => ({ as: 'text', pieces: [{ text }] })
  return {
    title: line.name,
    beside: false,
    landscape: false,
    sheets: [
      {
        language,
        rows: [
          { as: 'stamp', pieces: [{ text: line.institution }, { text: line.place }] },
          { as: 'title', pieces: [{ text: `${t('sites:paper.title')}: ${line.name}` }] },
          note(`${t('sites:field.freeArea')}: ${line.free} (${line.ofArea}) · ${line.places}`),
          ...tellGroups(row, reader).map(table),
          ...(row.description ? [note(row.description)] : []),
          note(t('sites:paper.how')),
          note(t('sites:paper.as-of', { day: format.day(at.today) })),
        ],
      },
    ],
  }
}

const languageIn = (at: At): Language => {
  const asked = at.url.searchParams.get('language')
  return asked === 'kk' || asked === 'ru' || asked === 'en' ? asked : at.language
}

/** Answers with the file that the address asks for, without a format leads to the print view; 404 when the site is out of reach. */
export const siteFile = async (at: At): Promise<Response> => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  const format = at.url.searchParams.get('as')
  if (format !== 'pdf' && format !== 'docx') return redirect(`/sites/${row.id}/print`)
  return fileAnswer(await makePaper(paperOf(row, at, languageIn(at)), format), 'qadam-site', format)
}
