/** Papers as files: PDF, DOCX, and DOCX from the institution's own template where there is one. */
import { redirect } from '@remix-run/node'
import type { Finding } from '~/domain/law/rule'
import type { MatchVerdict } from '~/domain/matching/explain'
import type { PaperLanguage } from '~/domain/notices/lines'
import { nameOf } from '~/features/plans/wording.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { type At, notFound } from '~/platform/guard.server'
import type { PaperFormat, TableRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import { contractOf } from './contract.server'
import { candidatePath } from './deed-page.server'
import { getNotice } from './notice-queries.server'
import { candidatePaperIn } from './paper-list.server'
import { listText, sheetTable, threePartyOf, valuesOf } from './paper-values.server'
import { type PaperContents, type PaperName, type Words, paperOf } from './papers.server'
import {
  type CandidateLine,
  type RequestLine,
  candidatesOf,
  getCandidate,
  getRequest,
  sheetOf,
} from './queries.server'
import { fillOwn } from './templates.server'

const both: readonly PaperLanguage[] = ['kk', 'ru']

const languagesIn = (url: URL): readonly PaperLanguage[] => {
  const asked = both.filter((each) => each === url.searchParams.get('language'))
  return asked.length > 0 ? asked : both
}

const formatIn = (url: URL): PaperFormat => (url.searchParams.get('as') === 'docx' ? 'docx' : 'pdf')

type Made = { readonly contents: PaperContents; readonly isThreeParty?: boolean; readonly id: string }

type Asked = Made & { readonly institutionId: string }

/** What a template may hold; a field that this paper does not know stays empty. */
const fieldsOf = ({ values, table }: PaperContents, language: PaperLanguage): Words => ({
  ...values(language),
  list: table ? listText(table(language)) : '',
})

/** An institution that has its own form of a paper gets that as DOCX, when one language is asked for. */
const own = async (at: At, paper: PaperName, { contents, institutionId }: Asked) => {
  const [language, other] = languagesIn(at.url)
  if (formatIn(at.url) !== 'docx' || other || !language) return undefined
  return fillOwn(at.db, { institutionId, paper, language }, fieldsOf(contents, language))
}

const answer = async (at: At, paper: PaperName, asked: Asked): Promise<Response> => {
  const { contents, isThreeParty = false, id } = asked
  const name = `qadam-${paper}-${id.slice(-6)}`
  const filled = await own(at, paper, asked)
  if (filled) return fileAnswer(filled, name, 'docx')
  const format = formatIn(at.url)
  const made = paperOf(paper, { contents, languages: languagesIn(at.url), isThreeParty })
  return fileAnswer(await makePaper(made, format), name, format)
}

/** A candidate's paper. An employer reaches only the contract and the order of people whom it hires. */
export const candidateFile = async (at: At): Promise<Response> => {
  const id = at.params.requestCandidateId ?? ''
  const paper = candidatePaperIn(at.url.searchParams.get('paper'))
  const isOutside = at.actor.organisationId !== null
  const row = await getCandidate(at.db, at.actor, id, 'labour-contract.read')
  if (!paper) return redirect(isOutside ? `/requests/${row.requestId}` : candidatePath(id))
  const contract = await contractOf(at.db, id)
  const needsContract = paper === 'labour-contract' || paper === 'hiring-order'
  if ((needsContract && !contract) || (isOutside && !needsContract)) throw notFound()
  const lines = await sheetOf(at.db, id)
  const values = (language: PaperLanguage): Words => valuesOf(row, contract, language)
  const contents: PaperContents = { values, table: (language) => sheetTable(lines, language) }
  return answer(at, paper, {
    contents,
    isThreeParty: threePartyOf(row),
    id,
    institutionId: row.institutionId,
  })
}

const lawWords = (row: CandidateLine, language: PaperLanguage): string => {
  const t = translatorFor(language)
  const findings = JSON.parse(row.findings) as readonly Finding[]
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length
  const verdict = t(`matching:page.verdict.${row.verdict as MatchVerdict}`)
  return `${verdict} (${count('held')} / ${count('failed')} / ${count('unknown')})`
}

const peopleTable = (rows: readonly CandidateLine[], language: PaperLanguage): TableRow => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const heads = ['rank', 'person', 'fit', 'law', 'decision', 'by'] as const
  return {
    as: 'table',
    heads: heads.map((each) => t(`requests:paper.list-head.${each}`)),
    widths: [7, 24, 8, 19, 26, 16],
    cells: rows.map((row) => [
      row.rank === null ? t('requests:by-hand') : String(row.rank),
      nameOf(row),
      String(row.total),
      lawWords(row, language),
      row.decision
        ? [
            t(`requests:stage.${row.decision}`),
            t(`requests:reason.${row.decision}.${row.reason ?? 'other'}`),
            row.words,
          ]
            .filter(Boolean)
            .join('; ')
        : t('requests:stage.listed'),
      row.decidedAt ? [row.deciderName, format.instant(row.decidedAt)].filter(Boolean).join(', ') : '',
    ]),
  }
}

const requestValues = (row: RequestLine, language: PaperLanguage): Words => {
  const format = formatFor(language)
  return {
    employer: row.organisation,
    specialty: row.specialty,
    count: String(row.count),
    institution: language === 'kk' ? row.nameKk : row.nameRu,
    receivedOn: format.day(row.receivedOn),
    dueOn: format.day(row.dueOn),
    settledOn: row.settledOn ? format.day(row.settledOn) : '____________',
  }
}

/** The list as it stood, printable: who, which rank, what was found, what was decided and by whom. */
export const selectionFile = async (at: At): Promise<Response> => {
  const { db, actor, params, url } = at
  const row = await getRequest(db, actor, params.requestId ?? '', 'selection.review')
  if (!url.searchParams.has('as')) return redirect(`/requests/${row.id}`)
  const rows = await candidatesOf(db, actor, row.id)
  const contents: PaperContents = {
    values: (language) => requestValues(row, language),
    table: (language) => peopleTable(rows, language),
  }
  return answer(at, 'selection-sheet', { contents, id: row.id, institutionId: row.institutionId })
}

/** A notice at the end of a contract as a paper. */
export const workNoticeFile = async (at: At): Promise<Response> => {
  const { db, actor, params, url } = at
  const row = await getNotice(db, actor, params.workNoticeId ?? '')
  if (!url.searchParams.has('as')) return redirect(`/requests/notices/${row.id}`)
  const values = (language: PaperLanguage): Words => {
    const t = translatorFor(language)
    const format = formatFor(language)
    return {
      person: nameOf(row),
      employer: row.organisation,
      institution: language === 'kk' ? row.nameKk : row.nameRu,
      number: row.contractNumber ?? '____',
      concludedOn: format.day(row.concludedOn),
      position: row.position ?? '',
      newPosition: row.newPosition ?? '',
      effectiveOn: format.day(row.effectiveOn),
      givenOn: format.day(row.givenOn),
      ground: row.ground ? t(`requests:ground.${row.ground}`) : '',
      reason: row.reason,
    }
  }
  return answer(at, row.kind, { contents: { values }, id: row.id, institutionId: row.institutionId })
}
