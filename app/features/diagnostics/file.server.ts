/** Annex 10 as a paper, in the order of the form, in Kazakh and Russian. What the reader may not see stays a blank line. */
import { diagnosticsForm } from '#db/reference/diagnostics-form'
import { mayEver } from '~/domain/access/policy'
import { yearOf } from '~/domain/calendar/day'
import type { PaperLanguage } from '~/domain/notices/lines'
import { nameOf } from '~/features/plans/wording.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperFormat, PaperRow, Sheet } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { answerOf, taskOf } from './pages.server'
import { type DiagnosticRead, getDiagnostic } from './queries.server'

const both: readonly PaperLanguage[] = ['kk', 'ru']

type Contents = { readonly row: DiagnosticRead; readonly task: string; readonly answer: string | null }

/** Articles are printed only for those who may read them. */
const termWords = (
  { articles, sentenceStart, endOfTerm }: DiagnosticRead,
  at: At,
  language: PaperLanguage,
) => {
  const format = formatFor(language)
  const term = [format.day(sentenceStart), format.day(endOfTerm)].filter(Boolean).join(' – ')
  return mayEver(at.actor, 'person.articles') && articles ? `${articles}; ${term}` : term
}

const valuesIn = ({ row, task, answer }: Contents, at: At, language: PaperLanguage) => {
  const t = translatorFor(language)
  const format = formatFor(language)
  return {
    date: format.day(row.askedOn),
    psychologist: row.psychologist ?? '',
    person: `${nameOf(row)}, ${yearOf(row.birthDate)}`,
    article: termWords(row, at, language),
    conditions: row.conditions ?? '',
    since: format.day(row.arrivedOn),
    before: t(`diagnostics:before.${row.examinedBefore}`),
    task,
    requester: `${row.requester}, ${t(`common:role.${row.requesterRole}`)}`,
    result: answer ?? '',
    by: answer === null ? '' : `${row.psychologist ?? ''}, ${format.day(row.answeredOn)}`,
  }
}

const sheetIn = (contents: Contents, at: At, language: PaperLanguage): Sheet => {
  const values: Readonly<Record<string, string>> = valuesIn(contents, at, language)
  const line = ({ key, ...words }: (typeof diagnosticsForm.fields)[number]): PaperRow => ({
    as: 'line',
    pieces: [{ text: `${words[language]}: ` }, { blank: values[key] ?? '', label: '' }],
  })
  return {
    language,
    rows: [
      { as: 'annex', pieces: [{ text: diagnosticsForm.annex[language] }] },
      { as: 'title', pieces: [{ text: diagnosticsForm.title[language] }] },
      ...diagnosticsForm.fields.map(line),
      { as: 'text', pieces: [{ text: translatorFor(language)('diagnostics:warning.paper') }] },
    ],
  }
}

/** The request as a file, PDF unless the address asks for DOCX. */
export const diagnosticsFile = async (at: At): Promise<Response> => {
  const row = await getDiagnostic(at.db, at.actor, at.params.diagnosticId ?? '')
  const contents = { row, task: await taskOf(row, at), answer: await answerOf(row, at) }
  const asked = both.filter((each) => each === at.url.searchParams.get('language'))
  const format: PaperFormat = at.url.searchParams.get('as') === 'docx' ? 'docx' : 'pdf'
  const paper: Paper = {
    title: diagnosticsForm.title.ru,
    sheets: (asked.length > 0 ? asked : both).map((language) => sheetIn(contents, at, language)),
    beside: false,
    landscape: false,
  }
  return fileAnswer(await makePaper(paper, format), `qadam-diagnostics-${row.id.slice(-6)}`, format)
}
