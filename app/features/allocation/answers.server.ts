/** An officer's word on one line of a run. Accepting puts the person forward by today's facts, in the same transaction. */
import { lockClause } from '#db/dialect'
import { decideAnswer } from '~/domain/allocation/line'
import { type Refusal, type Result, ok, refuse } from '~/domain/result'
import { putForward } from '~/features/referrals/commands.server'
import { deciding } from '~/features/placements/pair.server'
import { type Work, command } from '~/platform/command.server'
import type { AcceptLineForm, DeclineLineForm } from './forms'

/** The line under lock, with its run and its person as they stand now. */
const loadLine = async (work: Work, runId: string, lineId: string) => {
  const line = await work.tx
    .selectFrom('allocationLines')
    .selectAll()
    .where('id', '=', lineId)
    .where('runId', '=', runId)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()
  const run = await work.tx
    .selectFrom('allocationRuns')
    .select(['state', 'lapsesOn'])
    .where('id', '=', runId)
    .executeTakeFirst()
  const person = await work.tx
    .selectFrom('people')
    .select(['standing', 'institutionId', 'sharedRegion'])
    .where('id', '=', line?.personId ?? '')
    .executeTakeFirst()
  // Whoever the person is with now decides, not whoever they were with when the run was made.
  work.permit(person ? deciding(person) : {})
  if (!line || run?.state !== 'finished') return undefined
  const { personId, institutionId } = line
  work.about({ type: 'allocation-line', id: line.id, personId, institutionId })
  return { line, run }
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadLine>>>

/** Whether the line may still be answered from this form. */
const decideForm = ({ line, run }: Loaded, version: number, work: Work): Result<null> => {
  if (line.version !== version) return refuse('errors:stale')
  return decideAnswer({ kind: line.kind, state: line.state, lapsesOn: run.lapsesOn }, work.today)
}

/** What stops a referral is said in the words of referrals. */
const inReferrals = (refusal: Refusal): Refusal => ({ ...refusal, code: `referrals:refusal.${refusal.code}` })

/**
 * Accepts a line: the referral is made and its id kept with the line. Refused: `line-gone`, `errors:stale`, as
 * `decideAnswer` says, and as `putForward` says under `referrals:refusal`.
 */
export const acceptLine = command(
  'allocation.decide',
  async (work, runId: string, lineId: string, form: AcceptLineForm): Promise<Result<string>> => {
    const loaded = await loadLine(work, runId, lineId)
    if (!loaded) return refuse('line-gone')
    const decision = decideForm(loaded, form.version, work)
    if (!decision.ok) return decision
    const { line } = loaded
    const { acknowledged, note } = form
    const made = await putForward(work, line.personId, line.openingId, { acknowledged, note })
    if (!made.ok) return { ok: false, refusal: inReferrals(made.refusal) }
    await work.tx
      .updateTable('allocationLines')
      .set({
        state: 'accepted',
        decidedBy: work.actor.userId,
        decidedAt: work.now,
        referralId: made.value,
        version: line.version + 1,
      })
      .where('id', '=', line.id)
      .execute()
    work.add({ run: runId, line: line.id })
    return ok(made.value)
  },
)

/** Declines a line, with a reason of the list and in words. Refused: `line-gone`, `errors:stale`, as `decideAnswer` says. */
export const declineLine = command(
  'allocation.decide',
  async (work, runId: string, lineId: string, form: DeclineLineForm): Promise<Result<string>> => {
    const loaded = await loadLine(work, runId, lineId)
    if (!loaded) return refuse('line-gone')
    const decision = decideForm(loaded, form.version, work)
    if (!decision.ok) return decision
    const { line } = loaded
    const after = { state: 'declined', reason: form.reason, reasonWords: form.words } as const
    await work.tx
      .updateTable('allocationLines')
      .set({
        ...after,
        decidedBy: work.actor.userId,
        decidedAt: work.now,
        version: line.version + 1,
      })
      .where('id', '=', line.id)
      .execute()
    work.add({ run: runId, before: { state: line.state }, after })
    return ok(line.id)
  },
)
