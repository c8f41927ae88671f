/** The lines of a draft as a form: what the records gave, what is missing, each with the printed words it belongs to. */
import { formRows, piecesOf } from '#db/reference/notice-forms'
import { may } from '~/domain/access/policy'
import { kindRules } from '~/domain/notices/kinds'
import { type Line, type PaperLanguage, languagesOf, valueIn } from '~/domain/notices/lines'
import type { At } from '~/platform/guard.server'
import { notFound } from '~/platform/guard.server'
import { fieldOf, writableLines } from './forms'
import { noticePath } from './person-page.server'
import { type NoticeRead, getNotice } from './queries.server'
import { tiesOf } from './scope.server'
import { kindWords, personName, recipientWord } from './wording.server'

const blankMark = '…'

/** The printed row in which a line stands, its blanks as dots. */
const printedWith = (notice: NoticeRead, { key }: Line, language: PaperLanguage): string => {
  const row = formRows(kindRules[notice.kind].form, language).find(({ text }) =>
    piecesOf(text).some((piece) => 'blank' in piece && piece.blank === key),
  )
  if (!row) return ''
  return piecesOf(row.text)
    .map((piece) => ('text' in piece ? piece.text : `${blankMark}${piece.label ? ` (${piece.label})` : ''}`))
    .join('')
    .slice(0, 400)
}

const fieldFor = (notice: NoticeRead, line: Line, language: PaperLanguage, at: At) => {
  const value = valueIn(notice.filled, line, language)
  const name = at.t(`notices:field.${line.key}`)
  const isTwo = notice.languages === 'both' && !line.shared
  return {
    name: fieldOf(line, language),
    label: isTwo ? `${name} · ${at.t(`notices:languages.${language}`)}` : name,
    language,
    value,
    printed: printedWith(notice, line, language),
    isLong: line.long === true,
    isNeeded: line.needed === true,
    isMissing: value === '',
    isRestricted: line.restricted === true,
  }
}

/** What the form of lines shows; 404 once the notice is numbered. */
export const linesPageOf = async (at: At) => {
  const notice = await getNotice(at.db, at.actor, at.params.noticeId ?? '', 'notice.prepare')
  const languages = languagesOf(notice.languages)
  const lines = writableLines(notice.kind, notice.seesAll)
  const words = kindWords(notice.kind, at)
  return {
    id: notice.id,
    version: notice.version,
    title: `${words.name}: ${personName(notice)}`,
    name: words.name,
    subtitle: `${personName(notice)} → ${recipientWord(notice, at)}`,
    back: noticePath(notice.id),
    isLocked: notice.state !== 'draft',
    fields: lines.flatMap((line) =>
      (line.shared ? languages.slice(0, 1) : languages).map((language) =>
        fieldFor(notice, line, language, at),
      ),
    ),
  }
}

/** What the action needs to know of a draft before it reads the form. */
export const shapeOf = async (at: At) => {
  const { db, actor, params } = at
  const notice = await getNotice(db, actor, params.noticeId ?? '', 'notice.prepare').catch(() => undefined)
  if (!notice) throw notFound()
  const withRestricted = may(actor, 'notice.restricted', tiesOf(notice, actor))
  return { kind: notice.kind, languages: languagesOf(notice.languages), withRestricted }
}

export type LinesPage = Awaited<ReturnType<typeof linesPageOf>>
