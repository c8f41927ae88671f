/** What the law finds about a candidate now, as the officer will answer for it. */
import { countUnknowns, explain } from '~/domain/matching/explain'
import { unscopedPair } from '~/features/matching/queries.server'
import { weightsOn } from '~/features/matching/weights.server'
import { toldFindings } from '~/features/matching/telling.server'
import type { At } from '~/platform/guard.server'
import type { CandidateRead } from './queries.server'

/** The row has been read within the reader's reach already. */
export const findingsNow = async (at: At, row: Pick<CandidateRead, 'personId' | 'openingId'>) => {
  const pair = await unscopedPair(at.db, row.personId, row.openingId)
  const findings = pair ? explain(pair, await weightsOn(at.db, at.today), at.today).findings : []
  return { findings: toldFindings(findings, at), unknowns: countUnknowns(findings) }
}
