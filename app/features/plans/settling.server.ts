/** Writing down what came of a measure, within the deed of the service that reports it. */
import type { Selectable } from 'kysely'
import type { MeasuresTable } from '#db/schema/plans'
import {
  type MeasureOutcome,
  type MeasureStatus,
  type SettledMeasure,
  decideMeasureOutcome,
} from '~/domain/plans/measures'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { refreshNextDue } from './schedule.server'

type Measure = Pick<Selectable<MeasuresTable>, 'id' | 'personId' | 'status' | 'version' | 'evidence'>

/**
 * Decides and writes the outcome of a measure whose plan is open; the person's next due day follows. `evidence` is where
 * its paper is kept. Refused: `errors:stale`, and what `decideMeasureOutcome` refuses.
 */
export const settleMeasure = async (
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  measure: Measure,
  version: number,
  { evidence, ...report }: MeasureOutcome & { readonly evidence: string | null },
): Promise<Result<SettledMeasure>> => {
  const decided = decideMeasureOutcome({ status: measure.status as MeasureStatus }, report, today)
  if (!decided.ok) return decided
  const done = await tx
    .updateTable('measures')
    .set({ ...decided.value, evidence: evidence ?? measure.evidence, version: version + 1 })
    .where('id', '=', measure.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
  await refreshNextDue(tx, [measure.personId])
  return ok(decided.value)
}
