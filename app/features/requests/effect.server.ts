/** What a notice does on the day it takes effect: the work ends, or the job in the contract changes. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import type { Reason } from '~/domain/placements/reasons'
import { type WorkNoticeKind, endReasonOf } from '~/domain/requests/notice'
import { type Result, ok } from '~/domain/result'
import { loadReferral, takeStep } from '~/features/placements/steps.server'
import { appendAudit } from '~/platform/audit.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import type { Work } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import type { CandidateRow } from './candidates.server'

export type Effect = {
  readonly kind: WorkNoticeKind
  readonly ground: string | null
  readonly reason: string
  readonly newPosition: string | null
  readonly effectiveOn: Day
}

/** Within the deed that writes the notice, when its day has come. Refused as the referral's step says. */
export const takeEffect = async (
  work: Work,
  row: Pick<CandidateRow, 'id' | 'referralId'>,
  effect: Effect,
): Promise<Result<unknown>> => {
  const { kind, ground, reason, newPosition, effectiveOn } = effect
  if (effectiveOn > work.today) return ok(null)
  const why = endReasonOf(kind, ground)
  if (why === null) {
    await work.tx
      .updateTable('workContracts')
      .set((eb) => ({ position: newPosition ?? '', version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .execute()
    return ok(null)
  }
  const loaded = row.referralId === null ? undefined : await loadReferral(work, row.referralId)
  if (!loaded) return ok(null)
  // Whoever has a contract and has not begun is at no work that could end: the place is gone.
  const step =
    loaded.row.state === 'started'
      ? ({ deed: 'end', reason: why satisfies Reason, words: reason, on: effectiveOn } as const)
      : ({ deed: 'withdraw', reason: 'place-gone', words: reason } as const)
  return takeStep(work, loaded, step)
}

const batch = 100

type After = { readonly effectiveOn: Day; readonly id: string }

/** Notices whose day has come and which were not carried out, the earliest first, a hundred after a cursor. */
export const dueNotices = (db: Kysely<Database>, today: Day, after: After | null) =>
  db
    .selectFrom('workNotices as n')
    .innerJoin('requestCandidates as c', 'c.id', 'n.candidateId')
    .innerJoin('users', 'users.id', 'n.createdBy')
    .select(['c.id', 'c.referralId', 'c.personId', 'c.institutionId'])
    .select(['n.id as noticeId', 'n.kind', 'n.ground', 'n.reason', 'n.newPosition', 'n.effectiveOn'])
    .select(['users.id as userId', 'users.role', 'users.institutionId as userInstitution'])
    .select(['users.organisationId', 'users.region'])
    .where('n.carriedOutOn', 'is', null)
    .where('n.effectiveOn', '<=', today)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('n.effectiveOn', 'n.id'), '>', eb.tuple(after?.effectiveOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('n.effectiveOn')
    .orderBy('n.id')
    .limit(batch)

type Due = Awaited<ReturnType<ReturnType<typeof dueNotices>['execute']>>[number]

/** In the name of whoever gave the notice: the job carries out what they wrote. */
const actorOf = ({ userId, role, userInstitution, organisationId, region }: Due): Actor => ({
  userId,
  role: role as Actor['role'],
  institutionId: userInstitution,
  organisationId,
  region,
  personId: null,
})

/** The deed was permitted and named when the notice was given; the job writes an audit row of its own. */
const silent = { permit: () => undefined, about: () => undefined, add: () => undefined } as const

/** Written with the effect, in its transaction. */
export const markCarriedOut = async (tx: Work['tx'], id: string, on: Day): Promise<void> => {
  await tx.updateTable('workNotices').set({ carriedOutOn: on }).where('id', '=', id).execute()
}

const isAtWork = async (tx: Work['tx'], candidateId: string): Promise<boolean> => {
  const candidate = await tx
    .selectFrom('requestCandidates')
    .select('stage')
    .where('id', '=', candidateId)
    .executeTakeFirst()
  return candidate?.stage === 'contracted' || candidate?.stage === 'started'
}

/** In one transaction with its audit row. What has ended otherwise in the meantime needs nothing and is put away. */
const carryOut = async (work: Work, due: Due): Promise<number> => {
  if (!(await isAtWork(work.tx, due.id))) {
    await markCarriedOut(work.tx, due.noticeId, work.today)
    return 0
  }
  const result = await takeEffect(work, due, due)
  if (!result.ok) return 0
  await markCarriedOut(work.tx, due.noticeId, work.today)
  await appendAudit(work.tx, {
    at: work.now,
    actor: 'system',
    deed: 'work-notice.effect',
    outcome: 'done',
    subject: { type: 'work-notice', id: due.noticeId },
    personId: due.personId,
    institutionId: due.institutionId,
    requestId: due.noticeId,
    details: { kind: due.kind, effectiveOn: due.effectiveOn },
  })
  return 1
}

/** Carries out the notices whose day has come, in their order, each in a transaction of its own. Gives how many. */
export const applyNotices = async (
  db: Databases,
  clock: Clock,
  keys: Work['keys'],
): Promise<{ readonly applied: number }> => {
  const at = clock.now()
  const [today, now] = [dayAt(at), at.toISOString()]
  let applied = 0
  let after: After | null = null
  for (;;) {
    const found: Due[] = await dueNotices(db.read, today, after).execute()
    for (const due of found)
      applied += await whenFree(() =>
        db.write
          .transaction()
          .execute((tx) => carryOut({ tx, actor: actorOf(due), today, now, newId, keys, ...silent }, due)),
      )
    const last = found.at(-1)
    if (!last || found.length < batch) return { applied }
    after = { effectiveOn: last.effectiveOn, id: last.noticeId }
  }
}
