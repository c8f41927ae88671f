/** A statement as paper, Kazakh or Russian: a plain sheet of our own, since no act prints one. */
import type { Paper, PaperFormat, PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { whoOf } from '~/features/placements/naming.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { monthWords } from './months.server'
import { type StatementRead, getStatement } from './queries.server'
import { type Teller, tellFacts, tellFindings, tellLines } from './telling.server'

type PaperLanguage = 'kk' | 'ru'

/** What the law found wrong on the day of issue goes with the paper as it goes with the page: it is owed all the same. */
const warningsOf = (row: StatementRead, teller: Teller): PaperRow[] =>
  tellFindings(row.findings, teller)
    .filter(({ state }) => state === 'failed')
    .map(({ text, cite }) => ({
      as: 'text',
      pieces: [{ text: `${teller.t('wages:paper.warning')}: ${text} (${cite})` }],
    }))

const rowsOf = (row: StatementRead, language: PaperLanguage, at: At): PaperRow[] => {
  const teller = { t: translatorFor(language), format: formatFor(language) }
  const { t } = teller
  const { added, gross, taken, deducted, net, repaid } = tellLines(row, teller)
  const institution = (language === 'kk' ? row.institutionKk : row.institutionRu) ?? row.organisation
  const cells = [...added, gross, ...taken, deducted, net, repaid].map(({ name, amount }) => [name, amount])
  return [
    { as: 'stamp', pieces: [{ text: institution }] },
    { as: 'title', pieces: [{ text: t('wages:statement.title', { month: monthWords(row.month, teller) }) }] },
    { as: 'line', pieces: [{ text: whoOf(row, { ...at, t }) }] },
    {
      as: 'table',
      heads: [t('wages:statement.line'), ''],
      widths: [40, 60],
      cells: tellFacts(row, teller).map(({ name, value }) => [name, value]),
    },
    { as: 'table', heads: [t('wages:statement.line'), t('wages:statement.amount')], widths: [70, 30], cells },
    ...warningsOf(row, teller),
    { as: 'text', pieces: [{ text: t('wages:paper.doubt') }] },
    { as: 'signature', pieces: [{ blank: '', label: t('wages:paper.signature') }] },
  ]
}

const paperOf = (row: StatementRead, language: PaperLanguage, at: At): Paper => ({
  title: translatorFor(language)('wages:statement.title', { month: row.month }),
  beside: false,
  landscape: false,
  sheets: [{ language, rows: rowsOf(row, language, at) }],
})

/** The statement as a file whose name tells nothing of anybody. */
export const statementFile = async (at: At): Promise<Response> => {
  const row = await getStatement(at.db, at.actor, 'wage.read', at.params.statementId ?? '')
  const asked = (name: string): string | null => at.url.searchParams.get(name)
  const format: PaperFormat = asked('as') === 'docx' ? 'docx' : 'pdf'
  const language: PaperLanguage = asked('language') === 'ru' ? 'ru' : 'kk'
  return fileAnswer(
    await makePaper(paperOf(row, language, at), format),
    `qadam-wages-${row.id.slice(-6)}`,
    format,
  )
}
