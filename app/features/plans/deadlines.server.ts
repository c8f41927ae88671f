/** Settling statutory deadlines: the deed was done, the answer came, or the question turned out empty. */
import type { Day } from '~/domain/calendar/day'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import { type Settling, decideSettling } from '~/domain/deadlines/settling'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { loadPlan } from './load.server'
import { reschedulePlans } from './schedule.server'
import { tiesOf } from './scope.server'

/** Marks deeds of a plan done inside another deed's transaction, and counts what depends on them anew. */
export const markDone = async (
  work: Pick<Work, 'tx' | 'actor' | 'today'>,
  planId: string,
  codes: readonly DeadlineCode[],
  on: Day,
): Promise<void> => {
  await work.tx
    .updateTable('planDeadlines')
    .set((eb) => ({ doneOn: on, doneBy: work.actor.userId, version: eb('version', '+', 1) }))
    .where('planId', '=', planId)
    .where('code', 'in', codes)
    .where('doneOn', 'is', null)
    .execute()
  await reschedulePlans(work.tx, [planId], work.today, { enteredBy: work.actor.userId })
}

/**
 * Settles a deed of a plan inside another deed's transaction; one that was settled before is left as it was. Gives
 * whether it was open. The caller has asked the policy about its own row.
 */
export const settleWithin = async (
  work: Pick<Work, 'tx' | 'actor' | 'today'>,
  planId: string,
  code: DeadlineCode,
  { on, answer, note }: Settling,
): Promise<boolean> => {
  const done = await work.tx
    .updateTable('planDeadlines')
    .set((eb) => ({ doneOn: on, doneBy: work.actor.userId, answer, note, version: eb('version', '+', 1) }))
    .where('planId', '=', planId)
    .where('code', '=', code)
    .where('doneOn', 'is', null)
    .executeTakeFirst()
  await reschedulePlans(work.tx, [planId], work.today, { enteredBy: work.actor.userId })
  return done.numUpdatedRows > 0n
}

/** Takes back, inside another deed, what was settled on one of these days: the paper that settled it was annulled. */
export const reopenWithin = async (
  work: Pick<Work, 'tx' | 'actor' | 'today'>,
  planId: string,
  code: DeadlineCode,
  days: readonly Day[],
): Promise<void> => {
  if (days.length === 0) return
  await work.tx
    .updateTable('planDeadlines')
    .set((eb) => ({ doneOn: null, doneBy: null, answer: null, version: eb('version', '+', 1) }))
    .where('planId', '=', planId)
    .where('code', '=', code)
    .where('doneOn', 'in', days)
    .execute()
  await reschedulePlans(work.tx, [planId], work.today, { enteredBy: work.actor.userId })
}

const openDeadline = async (work: Work, planId: string, code: string) => {
  const plan = await loadPlan(work.tx, planId)
  work.permit(tiesOf(plan))
  const row = await work.tx
    .selectFrom('planDeadlines')
    .selectAll()
    .where('planId', '=', planId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { plan, row }
}

/**
 * Records that a deed of the law was done, or that its answer came: from DL-07 and DL-10 on, the answer of the other
 * service is waited for. Refused: `day-in-future`, `answer-missing`, `not-open`, `not-needed-known` (a need that the
 * facts show cannot be waved away), `errors:stale`. Gives the person's id.
 */
export const completeDeadline = command(
  'plan.deadline',
  async (
    work,
    planId: string,
    code: string,
    version: number,
    settling: Settling,
  ): Promise<Result<string>> => {
    const { plan, row } = await openDeadline(work, planId, code)
    const { on, answer, note } = settling
    work.about({
      type: 'plan',
      id: planId,
      personId: plan.personId,
      institutionId: plan.institutionId,
      details: { code, on, answer, before: row.doneOn },
    })
    if (plan.openKey === null) return refuse('plans:refusal.not-open')
    if (row.version !== version) return refuse('errors:stale')
    const decided = decideSettling({ isOpen: true, code, applies: row.applies }, settling, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('planDeadlines')
      .set({ doneOn: on, doneBy: work.actor.userId, answer, note, version: version + 1 })
      .where('id', '=', row.id)
      .execute()
    await reschedulePlans(work.tx, [planId], work.today, { enteredBy: work.actor.userId })
    return ok(plan.personId)
  },
)

/** Takes back a deed that was recorded by mistake; its deadline is open again. */
export const reopenDeadline = command(
  'plan.deadline',
  async (work, planId: string, code: string, version: number): Promise<Result<string>> => {
    const { plan, row } = await openDeadline(work, planId, code)
    work.about({
      type: 'plan',
      id: planId,
      personId: plan.personId,
      institutionId: plan.institutionId,
      details: { code, reopened: row.doneOn },
    })
    if (plan.openKey === null) return refuse('plans:refusal.not-open')
    if (row.version !== version) return refuse('errors:stale')
    await work.tx
      .updateTable('planDeadlines')
      .set({ doneOn: null, doneBy: null, answer: null, version: version + 1 })
      .where('id', '=', row.id)
      .execute()
    await reschedulePlans(work.tx, [planId], work.today, { enteredBy: work.actor.userId })
    return ok(plan.personId)
  },
)
