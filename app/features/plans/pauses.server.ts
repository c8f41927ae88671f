/** Pausing and freeing from a deadline. The day and its lateness stay: a pause stands beside them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { isInForceOn, type PauseProposal, decidePause } from '~/domain/deadlines/pause'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { loadPlan } from './load.server'
import { tiesOf } from './scope.server'

const openDeadline = async (work: Work, planId: string, code: string) => {
  const plan = await loadPlan(work.tx, planId)
  work.permit(tiesOf(plan))
  const row = await work.tx
    .selectFrom('planDeadlines')
    .select('doneOn')
    .where('planId', '=', planId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { plan, row }
}

const openKeyOf = (planId: string, code: string): string => `${planId} ${code}`

/** A pause whose end has passed makes room for the next one. */
const releaseExpired = async ({ tx, today }: Work, key: string): Promise<void> => {
  await tx
    .updateTable('deadlinePauses')
    .set({ openKey: null })
    .where('openKey', '=', key)
    .where('untilDay', '<', today)
    .execute()
}

/** Refused: `already-paused`, `plans:refusal.not-open`, and what `decidePause` says. Gives the person's id. */
export const pauseDeadline = command(
  'plan.pause',
  async (work, planId: string, code: string, proposal: PauseProposal): Promise<Result<string>> => {
    const { plan, row } = await openDeadline(work, planId, code)
    const { personId, institutionId } = plan
    work.about({ type: 'plan', id: planId, personId, institutionId, details: { code, paused: proposal } })
    if (plan.openKey === null) return refuse('plans:refusal.not-open')
    const decided = decidePause(proposal, row, work.today)
    if (!decided.ok) return decided
    const openKey = openKeyOf(planId, code)
    await releaseExpired(work, openKey)
    const { kind, reason, words, ground, from, until } = decided.value
    const made = await work.tx
      .insertInto('deadlinePauses')
      .values({
        id: work.newId(),
        planId,
        personId,
        code,
        kind,
        reason,
        words,
        ground,
        fromDay: from,
        untilDay: until,
        enteredBy: work.actor.userId,
        enteredAt: work.now,
        liftedOn: null,
        liftedBy: null,
        openKey,
      })
      .onConflict((conflict) => conflict.column('openKey').doNothing())
      .executeTakeFirst()
    return Number(made.numInsertedOrUpdatedRows ?? 0) === 1 ? ok(personId) : refuse('already-paused')
  },
)

/** Ends a pause before its day. Refused: `not-paused`. Gives the person's id. */
export const liftPause = command(
  'plan.pause',
  async (work, planId: string, code: string, id: string): Promise<Result<string>> => {
    const { plan } = await openDeadline(work, planId, code)
    const { personId, institutionId } = plan
    work.about({ type: 'plan', id: planId, personId, institutionId, details: { code, lifted: id } })
    const lifted = await work.tx
      .updateTable('deadlinePauses')
      .set({ liftedOn: work.today, liftedBy: work.actor.userId, openKey: null })
      .where('id', '=', id)
      .where('planId', '=', planId)
      .where('code', '=', code)
      .where('liftedOn', 'is', null)
      .executeTakeFirst()
    return Number(lifted.numUpdatedRows) === 1 ? ok(personId) : refuse('not-paused')
  },
)

/** Pauses of a plan that the reader already reached, the newest first, with who entered and lifted them. */
export const pausesOf = (db: Kysely<Database>, planId: string) =>
  db
    .selectFrom('deadlinePauses as p')
    .leftJoin('users as u', 'u.id', 'p.enteredBy')
    .leftJoin('users as l', 'l.id', 'p.liftedBy')
    .selectAll('p')
    .select(['u.name as author', 'l.name as lifter'])
    .where('p.planId', '=', planId)
    .orderBy('p.id', 'desc')
    .execute()

export type PauseRead = Awaited<ReturnType<typeof pausesOf>>[number]

/** The one that counts today for a deadline. */
export const pauseInForce = (
  pauses: readonly PauseRead[],
  code: string,
  today: Work['today'],
): PauseRead | undefined => pauses.find((each) => each.code === code && isInForceOn(each, today))
