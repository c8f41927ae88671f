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

/** Notices whose day has come while the candidate still stands as if it had not, the earliest first. */
export const dueNotices = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('requestCandidates as c')
    .innerJoin('workNotices as n', 'n.candidateId', 'c.id')
    .innerJoin('users', 'users.id', 'n.createdBy')
    .leftJoin('workContracts as w', 'w.id', 'c.id')
    .select(['c.id', 'c.referralId', 'c.personId', 'c.institutionId', 'w.position'])
    .select(['n.id as noticeId', 'n.kind', 'n.ground', 'n.reason', 'n.newPosition', 'n.effectiveOn'])
    .select(['users.id as userId', 'users.role', 'users.institutionId as userInstitution'])
    .select(['users.organisationId', 'users.region'])
    .where('c.stage', 'in', ['contracted', 'started'])
    .where('n.effectiveOn', '<=', today)
    .orderBy('n.effectiveOn')
    .orderBy('n.id')

type Due = Awaited<ReturnType<ReturnType<typeof dueNotices>['execute']>>[number]

/** Of several changes of one job the last to take effect holds; an end is an end. */
const lastOf = (rows: readonly Due[]): readonly Due[] => {
  const last = new Map<string, Due>()
  for (const row of rows) if (last.get(row.id)?.kind !== 'ending') last.set(row.id, row)
  return [...last.values()].filter(
    ({ kind, position, newPosition }) => kind !== 'transfer' || position !== newPosition,
  )
}

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

/** Carries out the notices whose day has come, each in a transaction of its own with its audit row. Gives how many. */
export const applyNotices = async (
  db: Databases,
  clock: Clock,
  keys: Work['keys'],
): Promise<{ readonly applied: number }> => {
  const at = clock.now()
  const [today, now] = [dayAt(at), at.toISOString()]
  let applied = 0
  for (const due of lastOf(await dueNotices(db.read, today).execute()))
    applied += await whenFree(() =>
      db.write.transaction().execute(async (tx) => {
        const work = { tx, actor: actorOf(due), today, now, newId, keys, ...silent }
        const result = await takeEffect(work, due, due)
        if (!result.ok) return 0
        await appendAudit(tx, {
          at: now,
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
      }),
    )
  return { applied }
}
