/** Takes a measure out of a draft, and puts it back while the hand is still on the button. */
import type { Selectable } from 'kysely'
import type { MeasuresTable } from '#db/schema/plans'
import { mayEver } from '~/domain/access/policy'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { type At, notFound } from '~/platform/guard.server'
import { loadPlan } from './load.server'
import { refreshNextDue } from './schedule.server'
import { tiesOf } from './scope.server'
import { measureTitle } from './wording.server'

/** How long a removal can be taken back, in seconds. */
const undoSeconds = 30

const draftable: ReadonlySet<string> = new Set(['preparing', 'drafted'])

/**
 * Removes a measure on which nobody has worked yet. Refused: `plans:refusal.revise-first` once the programme is
 * approved (a measure is then reported as not needed), `plans:refusal.work-began`, `errors:stale`.
 */
export const removeMeasure = command(
  'plan.draft',
  async (work, planId: string, measureId: string, version: number): Promise<Result<string>> => {
    const plan = await loadPlan(work.tx, planId)
    work.permit(tiesOf(plan))
    const { personId, institutionId } = plan
    work.about({ type: 'plan', id: planId, personId, institutionId, details: { removed: measureId } })
    const measure = await work.tx
      .selectFrom('measures')
      .selectAll()
      .where('id', '=', measureId)
      .where('planId', '=', planId)
      .executeTakeFirst()
    if (!measure) throw notFound()
    if (!draftable.has(plan.state)) return refuse('plans:refusal.revise-first')
    if (measure.version !== version) return refuse('errors:stale')
    if (measure.status !== 'planned') return refuse('plans:refusal.work-began')
    await work.tx.deleteFrom('measures').where('id', '=', measureId).execute()
    await work.tx
      .insertInto('removedMeasures')
      .values({
        id: measureId,
        planId,
        measure: JSON.stringify(measure),
        at: work.now,
        byUserId: work.actor.userId,
      })
      .execute()
    await refreshNextDue(work.tx, [personId])
    return ok(personId)
  },
)

const stillOpen = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) <= undoSeconds * 1000

/** What the reader removed from a plan a moment ago and may take back; null otherwise. */
export const undoOf = async (planId: string, { db, actor, t, desk }: At) => {
  if (!mayEver(actor, 'plan.draft')) return null
  const row = await db
    .selectFrom('removedMeasures')
    .select(['id', 'measure', 'at'])
    .where('planId', '=', planId)
    .where('byUserId', '=', actor.userId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || !stillOpen(row.at, desk.clock.now())) return null
  return {
    to: `/plans/${planId}/measures/${row.id}/restore`,
    measure: measureTitle(JSON.parse(row.measure) as Selectable<MeasuresTable>, t),
  }
}

export type Undo = NonNullable<Awaited<ReturnType<typeof undoOf>>>

/** Puts a removed measure back as it was. Refused: `plans:refusal.undo-late`, `plans:refusal.revise-first`. */
export const restoreMeasure = command(
  'plan.draft',
  async (work, planId: string, measureId: string): Promise<Result<string>> => {
    const plan = await loadPlan(work.tx, planId)
    work.permit(tiesOf(plan))
    const { personId, institutionId } = plan
    work.about({ type: 'plan', id: planId, personId, institutionId, details: { restored: measureId } })
    const row = await work.tx
      .selectFrom('removedMeasures')
      .selectAll()
      .where('id', '=', measureId)
      .where('planId', '=', planId)
      .where('byUserId', '=', work.actor.userId)
      .executeTakeFirst()
    if (!row || !stillOpen(row.at, new Date(work.now))) return refuse('plans:refusal.undo-late')
    if (!draftable.has(plan.state)) return refuse('plans:refusal.revise-first')
    const measure = JSON.parse(row.measure) as Selectable<MeasuresTable>
    await work.tx.deleteFrom('removedMeasures').where('id', '=', measureId).execute()
    await work.tx
      .insertInto('measures')
      .values({ ...measure, version: measure.version + 1 })
      .execute()
    await refreshNextDue(work.tx, [personId])
    return ok(personId)
  },
)
