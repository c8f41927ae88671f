/** The files of a notice: PDF, DOCX, and DOCX from the institution's own template where there is one. */
import { redirect } from '@remix-run/node'
import { type PaperLanguage, languagesOf, linesOf, valueIn } from '~/domain/notices/lines'
import { kindRules } from '~/domain/notices/kinds'
import { formatFor } from '~/platform/format.server'
import type { PaperFormat } from '~/platform/paper/paper'
import type { At } from '~/platform/guard.server'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { noticePaper } from './notice-paper.server'
import { type NoticeRead, getNotice, institutionOf } from './queries.server'
import { fillFrom, inUse, templatesFor } from './templates.server'

const formatIn = (url: URL): PaperFormat => (url.searchParams.get('as') === 'docx' ? 'docx' : 'pdf')

const valuesOf = (notice: NoticeRead, language: PaperLanguage): Record<string, string> => ({
  number: notice.number ?? '',
  day: formatFor(language).day(notice.issuedOn),
  signer: notice.signer ?? '',
  ...Object.fromEntries(
    linesOf[kindRules[notice.kind].form].map((line) => [line.key, valueIn(notice.filled, line, language)]),
  ),
})

const fromTemplate = async (at: At, notice: NoticeRead): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const asked = at.url.searchParams.get('template')
  const language = languagesOf(notice.languages).find((each) => each === asked)
  if (!language) return undefined
  const template = inUse(await templatesFor(at.db, notice.institutionId, notice.kind), language)
  return template ? fillFrom(at.db, template, valuesOf(notice, language)) : undefined
}

/** The notice as PDF or DOCX, its languages one after another or side by side; without a format, back to its page. */
export const noticeFile = async (at: At): Promise<Response> => {
  const { db, actor, params, url } = at
  const notice = await getNotice(db, actor, params.noticeId ?? '')
  if (!url.searchParams.has('as')) return redirect(`/notices/${notice.id}`)
  const name = `qadam-${notice.kind}-${notice.id.slice(-6)}`
  const own = await fromTemplate(at, notice)
  if (own) return fileAnswer(own, name, 'docx')
  const institution = await institutionOf(db, notice.institutionId)
  const format = formatIn(url)
  const paper = noticePaper({ ...notice, institution }, url.searchParams.get('layout') === 'beside')
  return fileAnswer(await makePaper(paper, format), name, format)
}

/** What can be downloaded, each as address and words: an own template takes the place of our DOCX. */
export const filesOf = async (at: At, notice: NoticeRead) => {
  const { t } = at
  const rows = await templatesFor(at.db, notice.institutionId, notice.kind)
  const languages = languagesOf(notice.languages)
  const path = (search: string): string => `/notices/${notice.id}/file?${search}`
  const own = languages
    .filter((language) => inUse(rows, language) !== undefined)
    .map((language) => ({
      to: path(`as=docx&template=${language}`),
      text: t('notices:file.template', { language: t(`notices:languages.${language}`) }),
    }))
  if (languages.length === 1) {
    const docx = own.length > 0 ? own : [{ to: path('as=docx'), text: t('notices:file.docx') }]
    return [{ to: path('as=pdf'), text: t('notices:file.pdf') }, ...docx]
  }
  const layouts = ['after', 'beside'] as const
  return [
    ...layouts.map((each) => ({ to: path(`as=pdf&layout=${each}`), text: t(`notices:file.pdf-${each}`) })),
    ...own,
    ...layouts.map((each) => ({ to: path(`as=docx&layout=${each}`), text: t(`notices:file.docx-${each}`) })),
  ]
}
