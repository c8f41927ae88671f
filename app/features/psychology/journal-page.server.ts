/** The journal of relatives' consultations (order 508, annex 21): on the screen page by page, on paper a year of it. */
import { parseDay } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { formatFor } from '~/platform/format.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Language } from '#locales/index'
import type { Paper } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { exportJournal } from './card-commands.server'
import { type JournalCursor, journalQuery, pageSize } from './card-queries.server'
import { exportForm } from './forms'
import { openOwnTexts, wordsOf } from './texts.server'

/** A psychologist who consults relatives every working day fills fewer lines in a year. */
const mostLines = 250

const cursorIn = (url: URL): JournalCursor | undefined => {
  const [on = '', id = ''] = (url.searchParams.get('after') ?? '').split('_')
  const heldOn = parseDay(on)
  return heldOn && looksLikeId(id) ? { heldOn, id } : undefined
}

const columns = ['when', 'who', 'request', 'problem', 'results'] as const

/** Lines of the journal as cells in a language, each opened for its author. */
const cellsOf = async (
  { db, actor, caller }: At,
  rows: Awaited<ReturnType<ReturnType<typeof journalQuery>['execute']>>,
  language: Language,
) => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const ids = rows.map(({ id }) => id)
  const texts = await openOwnTexts(db, actor, caller.keys, ids)
  const say = (id: string, part: 'relative' | 'problem' | 'results') => wordsOf(texts.get(id), part, t) ?? ''
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    cells: [
      [format.day(row.heldOn), row.startedAt].filter(Boolean).join(' '),
      [
        fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
        [say(row.id, 'relative'), row.kinship === null ? '' : t(`psychology:kinship.${row.kinship}`)]
          .filter((each) => each !== '')
          .join(', '),
      ].join('\n'),
      row.requestedBy === null ? '' : t(`psychology:requester.${row.requestedBy}`),
      say(row.id, 'problem'),
      say(row.id, 'results'),
    ],
  }))
}

const headsIn = (language: Language): string[] =>
  columns.map((each) => translatorFor(language)(`psychology:journal.${each}`))

export const journalPage = async (at: At) => {
  const rows = await journalQuery(at.db, at.actor, { after: cursorIn(at.url) }).execute()
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return {
    title: at.t('psychology:journal.title'),
    heads: headsIn(at.language),
    rows: await cellsOf(at, page, at.language),
    more: last ? `/psychology/relatives?after=${last.heldOn}_${last.id}` : null,
  }
}

export const answerJournal = async (at: At): Promise<Response> => {
  const form = await readForm(exportForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await exportJournal(at.caller, form.value)
  if (!result.ok) return refused('psychology', result.refusal, form)
  const { as, language } = form.value
  const rows = await journalQuery(at.db, at.actor, { limit: mostLines }).execute()
  const lines = await cellsOf(at, rows.toReversed(), language)
  const title = translatorFor(language)('psychology:journal.heading')
  const cells = lines.map((line) => line.cells)
  const paper: Paper = {
    title,
    beside: false,
    landscape: true,
    sheets: [
      {
        language,
        rows: [
          { as: 'title', pieces: [{ text: title }] },
          { as: 'table', heads: headsIn(language), widths: [3, 5, 3, 6, 7], cells },
        ],
      },
    ],
  }
  return fileAnswer(await makePaper(paper, as), 'qadam-relatives-journal', as)
}
