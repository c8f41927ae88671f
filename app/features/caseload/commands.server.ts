/** Deeds on caseloads: people change their worker, many at once; workers are reminded. */
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { appendAudit } from '~/platform/audit.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { WantedMove } from './forms'

const ownInstitution = (work: Work): string => {
  const { institutionId } = work.actor
  if (institutionId === null) throw notFound()
  work.permit({ institutionId })
  return institutionId
}

/** Those named, as they stand now; 404 when one of them is out of reach. */
const standing = async (work: Work, institutionId: string, moves: readonly WantedMove[]) => {
  const ids = new Set(moves.map((each) => each.personId))
  const rows = await work.tx
    .selectFrom('people')
    .select(['id', 'caseWorkerId', 'standing'])
    .where('id', 'in', [...ids])
    .where('institutionId', '=', institutionId)
    .execute()
  if (rows.length !== ids.size) throw notFound()
  return new Map(rows.map((each) => [each.id, each]))
}

const workHere = async (work: Work, institutionId: string, ids: readonly string[]): Promise<boolean> => {
  const found = await work.tx
    .selectFrom('users')
    .select('id')
    .where('id', 'in', ids)
    .where('institutionId', '=', institutionId)
    .where('role', '=', 'social-worker')
    .where('disabledAt', 'is', null)
    .execute()
  return found.length === ids.length
}

/** Moves people who share both workers; false when one of them was moved by somebody else in this very moment. */
const moveGroup = async (
  work: Work,
  { from, to }: Pick<WantedMove, 'from' | 'to'>,
  ids: readonly string[],
): Promise<boolean> => {
  const { numUpdatedRows } = await work.tx
    .updateTable('people')
    .set((eb) => ({ caseWorkerId: to, updatedAt: work.now, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .where('caseWorkerId', from === null ? 'is' : '=', from)
    .executeTakeFirst()
  // A programme goes with its person, unless somebody else was named to lead it.
  await work.tx
    .updateTable('plans')
    .set({ leadUserId: to })
    .where('openKey', 'in', ids)
    .where((eb) => eb.or([eb('leadUserId', 'is', null), eb('leadUserId', '=', from ?? '')]))
    .execute()
  return Number(numUpdatedRows) === ids.length
}

const moveAll = async (work: Work, moves: readonly WantedMove[]): Promise<boolean> => {
  const pairs = new Map(moves.map(({ from, to }) => [`${from} ${to}`, { from, to }]))
  for (const pair of pairs.values()) {
    const group = moves.filter((each) => each.from === pair.from && each.to === pair.to)
    const isWhole = await moveGroup(
      work,
      pair,
      group.map((each) => each.personId),
    )
    if (!isWhole) return false
  }
  return true
}

/** Each person's own timeline tells of it; the deed itself is one row beside them. */
const auditEach = async (work: Work, deedId: string, institutionId: string, moves: readonly WantedMove[]) => {
  for (const { personId, from, to } of moves)
    await appendAudit(work.tx, {
      at: work.now,
      actor: work.actor,
      deed: 'caseload.assign',
      outcome: 'done',
      subject: { type: 'person', id: personId },
      personId,
      institutionId,
      requestId: deedId,
      details: { from, to },
    })
}

/**
 * Gives people to workers of the actor's own institution, all in one transaction. Each move names the worker it was
 * made from. Refused: `moved-since` (somebody was faster), `worker-gone`, `only-unassigned` (a social worker takes to
 * themselves whom nobody has), `twice`. Gives how many were moved.
 */
export const moveCases = command(
  'caseload.assign',
  async (work, moves: readonly WantedMove[]): Promise<Result<number>> => {
    const institutionId = ownInstitution(work)
    const deedId = work.newId()
    const people = await standing(work, institutionId, moves)
    const workers = [...new Set(moves.map((each) => each.to))]
    const given = workers.map((to) => ({ to, count: moves.filter((each) => each.to === to).length }))
    work.about({
      type: 'caseload',
      id: institutionId,
      institutionId,
      details: { moved: moves.length, given },
    })
    if (people.size !== moves.length) return refuse('twice')
    const { actor } = work
    if (actor.role === 'social-worker' && moves.some(({ from, to }) => from !== null || to !== actor.userId))
      return refuse('only-unassigned')
    const isStale = moves.some(({ personId, from }) => {
      const now = people.get(personId)
      return now?.caseWorkerId !== from || now.standing !== 'in-custody'
    })
    if (isStale) return refuse('moved-since')
    if (!(await workHere(work, institutionId, workers))) return refuse('worker-gone')
    if (!(await moveAll(work, moves))) return refuse('moved-since')
    const message = { kind: 'cases-assigned', link: '/plans?whose=mine', now: work.now } as const
    for (const to of workers.filter((each) => each !== actor.userId))
      await enqueue(work.tx, { ...message, userId: to, dedupKey: `cases:${deedId}:${to}` })
    await auditEach(work, deedId, institutionId, moves)
    return ok(moves.length)
  },
)

/** Reminds workers of the own institution of what is overdue, each at most once a day. Gives how many were told. */
export const remindWorkers = command(
  'caseload.rebalance',
  async (work, workerIds: readonly string[]): Promise<Result<number>> => {
    const institutionId = ownInstitution(work)
    work.about({ type: 'caseload', id: institutionId, institutionId, details: { reminded: workerIds } })
    if (workerIds.length === 0) return refuse('nobody-overdue')
    if (!(await workHere(work, institutionId, workerIds))) return refuse('worker-gone')
    let told = 0
    for (const userId of workerIds) {
      const link = '/plans?whose=mine&only=overdue'
      const dedupKey = `reminder:${userId}:${work.today}`
      if (await enqueue(work.tx, { userId, kind: 'reminder', dedupKey, link, now: work.now })) told += 1
    }
    return told === 0 ? refuse('reminded-today') : ok(told)
  },
)
