/** A notice as an official paper: the printed words of its form with its lines filled in. */
import { formRows, piecesOf } from '#db/reference/notice-forms'
import { kindRules } from '~/domain/notices/kinds'
import { type PaperLanguage, languagesOf, linesOf, valueIn } from '~/domain/notices/lines'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow, Piece, Sheet } from '~/platform/paper/paper'
import type { NoticeRead } from './queries.server'

export type PaperOf = Pick<NoticeRead, 'kind' | 'filled' | 'languages' | 'number' | 'issuedOn' | 'signer'> & {
  readonly institution: { readonly nameKk: string; readonly nameRu: string }
}

const stampOf = (paper: PaperOf, language: PaperLanguage): string[] => {
  const t = translatorFor(language)
  const { institution, number, issuedOn } = paper
  return [
    language === 'kk' ? institution.nameKk : institution.nameRu,
    t('notices:paper.number', { number: number ?? '________' }),
    t('notices:paper.day', { day: formatFor(language).day(issuedOn) || '__.__.____' }),
  ]
}

const ownBlank = (paper: PaperOf, key: string, language: PaperLanguage): string | undefined => {
  if (key === 'day') return formatFor(language).day(paper.issuedOn)
  if (key === 'signer') return paper.signer ?? ''
  return key === 'signature' || key === 'rank' ? '' : undefined
}

const valueOf = (paper: PaperOf, key: string, language: PaperLanguage): string => {
  const own = ownBlank(paper, key, language)
  if (own !== undefined) return own
  const line = linesOf[kindRules[paper.kind].form].find((each) => each.key === key)
  return line ? valueIn(paper.filled, line, language) : ''
}

const rowsOf = (paper: PaperOf, language: PaperLanguage): PaperRow[] =>
  formRows(kindRules[paper.kind].form, language).map(({ as, text }): PaperRow => {
    if (as === 'stamp') return { as, pieces: stampOf(paper, language).map((each): Piece => ({ text: each })) }
    const pieces = piecesOf(text).map((piece): Piece =>
      'text' in piece ? piece : { blank: valueOf(paper, piece.blank, language), label: piece.label },
    )
    return { as, pieces }
  })

const sheetIn = (paper: PaperOf, language: PaperLanguage): Sheet => ({
  language,
  rows: rowsOf(paper, language),
})

/** Nothing in the title that a file's properties would give away. */
export const noticePaper = (paper: PaperOf, beside: boolean): Paper => ({
  title: translatorFor('ru')(`notices:kind.${paper.kind}`),
  sheets: languagesOf(paper.languages).map((language) => sheetIn(paper, language)),
  beside,
  landscape: false,
})
