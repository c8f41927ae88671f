/** The files of a notice. */
import type { PaperFormat } from '~/platform/paper/paper'
import type { At } from '~/platform/guard.server'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { institutionOf } from './notice-page.server'
import { noticePaper } from './notice-paper.server'
import { getNotice } from './queries.server'

const formatIn = (url: URL): PaperFormat => (url.searchParams.get('as') === 'docx' ? 'docx' : 'pdf')

/** The notice as PDF or DOCX, its languages one after another or side by side. */
export const noticeFile = async (at: At): Promise<Response> => {
  const { db, actor, params, url } = at
  const notice = await getNotice(db, actor, params.noticeId ?? '')
  const institution = await institutionOf(db, notice.institutionId)
  const format = formatIn(url)
  const paper = noticePaper({ ...notice, institution }, url.searchParams.get('layout') === 'beside')
  return fileAnswer(await makePaper(paper, format), `qadam-${notice.kind}-${notice.id.slice(-6)}`, format)
}
