/** Starting and stopping runs. What a run finds is a proposal; nobody is placed by it. */
import type { Selectable } from 'kysely'
import { lockClause } from '#db/dialect'
import type { AllocationRunsTable } from '#db/schema/allocation'
import { mayEver } from '~/domain/access/policy'
import { type Asked, decideRun, scopeKey } from '~/domain/allocation/options'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'

const nothingYet = {
  failure: null,
  factsAt: null,
  finishedAt: null,
  lapsesOn: null,
  people: 0,
  openings: 0,
  places: 0,
  edges: 0,
  placed: 0,
  total: 0,
  bound: 0,
  result: null,
  version: 1,
} as const satisfies Partial<Selectable<AllocationRunsTable>>

/** Somebody of an institution places its people and no others. */
const ownScope = ({ actor }: Work, { scope, options }: Asked): Asked =>
  actor.institutionId === null
    ? { scope, options }
    : { scope: { kind: 'institutions', among: [actor.institutionId] }, options }

/**
 * Records a run that waits for its turn; gives its id. Refused: `already-running` for a scope that a run is placing,
 * and as `decideRun` says.
 */
export const startRun = command('allocation.run', async (work, wanted: Asked): Promise<Result<string>> => {
  const { actor, tx, now } = work
  const asked = ownScope(work, wanted)
  const id = work.newId()
  work.permit({ institutionId: actor.institutionId })
  work.about({ type: 'allocation', id, institutionId: actor.institutionId, details: { ...asked } })
  const decision = decideRun(asked, {
    today: work.today,
    declares: mayEver(actor, 'allocation.prioritise'),
  })
  if (!decision.ok) return decision
  const made = await tx
    .insertInto('allocationRuns')
    .values({
      ...nothingYet,
      id,
      openKey: scopeKey(asked.scope),
      institutionId: actor.institutionId,
      scope: JSON.stringify(asked.scope),
      options: JSON.stringify(asked.options),
      state: 'waiting',
      createdBy: actor.userId,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('openKey').doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows) === 0 ? refuse('already-running') : ok(id)
})

/** Stops a run that has not come to its end. Refused: `run-over`, `errors:stale`. */
export const cancelRun = command(
  'allocation.run',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('allocationRuns')
      .select(['state', 'institutionId', 'version'])
      .where('id', '=', id)
      .modifyEnd(lockClause(work.tx))
      .executeTakeFirst()
    work.permit(row ? { institutionId: row.institutionId } : {})
    work.about({ type: 'allocation', id, institutionId: row?.institutionId ?? null })
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return refuse('run-over')
    if (row.version !== version) return refuse('errors:stale')
    await work.tx
      .updateTable('allocationRuns')
      .set({ state: 'cancelled', openKey: null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
