/** The page of own templates: one kind at a time, its fields, its sample, and the editions that were sent. */
import { formRows, piecesOf } from '#db/reference/notice-forms'
import { kindRules, noticeKinds, type NoticeKind } from '~/domain/notices/kinds'
import { type PaperLanguage, linesOf } from '~/domain/notices/lines'
import { ownFields } from '~/domain/notices/template'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Paper } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { everybody, inUse, templatesFor } from './templates.server'
import { kindWords } from './wording.server'

export const templateLanguages = ['kk', 'ru'] as const

const kindIn = (url: URL): NoticeKind =>
  noticeKinds.find((each) => each === url.searchParams.get('kind')) ?? 'first-notice'

const kilobytes = (size: number): number => Math.max(1, Math.round(size / 1024))

const editionsOf = async (at: At, kind: NoticeKind) => {
  const rows = await templatesFor(at.db, at.actor.institutionId, kind)
  const used = new Set(templateLanguages.map((language) => inUse(rows, language)))
  return rows.map((row) => ({
    id: row.id,
    name: at.t('notices:template.edition', { number: row.edition }),
    language: at.t(`notices:languages.${row.language}`),
    owner: at.t(row.owner === everybody ? 'notices:template.everybody' : 'notices:template.own'),
    note: [
      at.format.instant(row.uploadedAt),
      row.uploadedBy ?? '',
      at.t('notices:template.size', { size: at.format.number(kilobytes(row.size)) }),
    ]
      .filter((each) => each !== '')
      .join(' · '),
    isUsed: used.has(row.id),
  }))
}

const meaningOf = (key: string, at: At): string =>
  at.t(
    (ownFields as readonly string[]).includes(key) ? `notices:template.field-${key}` : `notices:field.${key}`,
  )

/** What the page shows. */
export const templatesPageOf = async (at: At) => {
  const kind = kindIn(at.url)
  const fields = [...ownFields, ...linesOf[kindRules[kind].form].map((line) => line.key)]
  return {
    title: at.t('notices:template.title'),
    kind,
    once: newId(),
    chips: noticeKinds.map((each) => ({
      to: `/notices/templates?kind=${each}`,
      label: kindWords(each, at).name,
      current: each === kind,
    })),
    editions: await editionsOf(at, kind),
    fields: fields.map((key) => ({ key, name: `{${key}}`, meaning: meaningOf(key, at) })),
    samples: templateLanguages.map((language) => ({
      to: `/notices/templates/sample?kind=${kind}&lang=${language}`,
      text: at.t('notices:template.sample', { language: at.t(`notices:languages.${language}`) }),
    })),
    languages: templateLanguages.map((value) => ({ value, label: at.t(`notices:languages.${value}`) })),
  }
}

export type TemplatesPage = Awaited<ReturnType<typeof templatesPageOf>>

/** The official form with its fields in braces: a template to begin from. */
export const samplePaper = (kind: NoticeKind, language: PaperLanguage): Paper => {
  const known = new Set([...ownFields, ...linesOf[kindRules[kind].form].map((line) => line.key)])
  const rows = formRows(kindRules[kind].form, language).map(({ as, text }) => {
    if (as === 'stamp') return { as, pieces: [{ text: '{number}' }, { text: '{day}' }] }
    const pieces = piecesOf(text).map((piece) =>
      'text' in piece
        ? piece
        : { blank: known.has(piece.blank) ? `{${piece.blank}}` : '', label: piece.label },
    )
    return { as, pieces }
  })
  return { title: kind, sheets: [{ language, rows }], beside: false, landscape: false }
}

export const sampleFile = async ({ url }: At): Promise<Response> => {
  const language = url.searchParams.get('lang') === 'ru' ? 'ru' : 'kk'
  const kind = kindIn(url)
  return fileAnswer(
    await makePaper(samplePaper(kind, language), 'docx'),
    `qadam-sample-${kind}-${language}`,
    'docx',
  )
}
