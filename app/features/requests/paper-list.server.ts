/** Which papers a candidate has, each as PDF and DOCX. */
import type { At } from '~/platform/guard.server'
import { candidatePath } from './deed-page.server'
import type { CandidateRead } from './queries.server'

export const candidatePapers = ['application', 'agreement-sheet', 'labour-contract', 'hiring-order'] as const
export type CandidatePaper = (typeof candidatePapers)[number]

export const candidatePaperIn = (text: string | null): CandidatePaper | undefined =>
  candidatePapers.find((each) => each === text)

/** A contract and an order are printed once their facts are written down; a blank application at any time. */
export const papersFor = (
  row: Pick<CandidateRead, 'id' | 'sheetSentOn'>,
  hasContract: boolean,
  { t }: Pick<At, 't'>,
) =>
  candidatePapers
    .filter((each) =>
      each === 'agreement-sheet' ? row.sheetSentOn !== null : each === 'application' || hasContract,
    )
    .map((each) => ({
      key: each,
      name: t(`requests:paper.name.${each}`),
      pdf: `${candidatePath(row.id)}/file?paper=${each}&as=pdf`,
      docx: `${candidatePath(row.id)}/file?paper=${each}&as=docx`,
    }))
