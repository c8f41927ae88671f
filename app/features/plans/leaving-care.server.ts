/**
 * Care that is under way when somebody leaves an institution. A watch and the preventive register go along to another one,
 * since a danger does not end at a gate; what one psychologist, medic or requester has in hand ends with its reason, so that
 * whoever works there may begin their own. On release or death all of it ends.
 */
import type { Leaving } from '~/domain/people/leaving'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

type Told = { readonly userId: string; readonly link: string; readonly occasion: string }

const tell = ({ tx, now }: Work, { userId, link, occasion }: Told): Promise<boolean> =>
  enqueue(tx, { userId, kind: 'task', dedupKey: `${occasion} ${userId}`, link, now })

const psychiatryEnds = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  const open = await work.tx
    .selectFrom('psychiatristReferrals')
    .select(['id', 'authorId'])
    .where('openKey', '=', personId)
    .executeTakeFirst()
  if (!open) return
  const { id, authorId } = open
  const closed = { state: 'closed', closeReason: why, openKey: null, lastOn: work.today, dueOn: work.today }
  await work.tx
    .updateTable('psychiatristReferrals')
    .set((eb) => ({ ...closed, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const step = { referralId: id, step: 'close', onDay: work.today, byUserId: work.actor.userId }
  await work.tx
    .insertInto('psychiatristSteps')
    .values({ id: work.newId(), ...step, at: work.now })
    .execute()
  await tell(work, {
    userId: authorId,
    link: `/psychology/referrals/${id}`,
    occasion: `psychiatry ${id} ${why}`,
  })
}

const requestsEnd = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  const open = await work.tx
    .selectFrom('diagnosticRequests')
    .select(['id', 'requesterId'])
    .where('personId', '=', personId)
    .where('openKey', 'is not', null)
    .execute()
  for (const { id, requesterId } of open) {
    await work.tx
      .updateTable('diagnosticRequests')
      .set((eb) => ({
        state: 'returned',
        returnReason: why,
        openKey: null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    await tell(work, {
      userId: requesterId,
      link: `/psychology/requests/${id}`,
      occasion: `diagnostics ${id} ${why}`,
    })
  }
}

/** Sessions ahead are called off, with the reason where others are, and seats in groups become free. */
const sessionsEnd = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  await work.tx
    .updateTable('plannedSessions')
    .set((eb) => ({
      state: 'cancelled',
      reason: why === 'transferred' ? 'transfer' : why,
      version: eb('version', '+', 1),
    }))
    .where('personId', '=', personId)
    .where('state', '=', 'planned')
    .execute()
  await work.tx
    .updateTable('psychologyGroupMembers')
    .set({ leftOn: work.today, openKey: null })
    .where('personId', '=', personId)
    .where('leftOn', 'is', null)
    .execute()
}

const ownWorkEnds = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  await psychiatryEnds(work, personId, why)
  await requestsEnd(work, personId, why)
  await sessionsEnd(work, personId, why)
}

const watchGoes = async (work: Work, personId: string, institutionId: string): Promise<void> => {
  const open = await work.tx
    .selectFrom('watches')
    .select('id')
    .where('openKey', '=', personId)
    .executeTakeFirst()
  if (!open) return
  const { id } = open
  await work.tx
    .updateTable('watches')
    .set((eb) => ({ institutionId, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const heads = await work.tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', 'in', ['institution-head', 'detachment-head'])
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()
  for (const head of heads)
    await tell(work, {
      userId: head.id,
      link: `/watches/${id}`,
      occasion: `watch ${id} arrived ${institutionId}`,
    })
}

/** On a transfer, within its transaction. The heads there are told of a watch at once. */
export const moveCare = async (work: Work, personId: string, institutionId: string): Promise<void> => {
  await ownWorkEnds(work, personId, 'transferred')
  await watchGoes(work, personId, institutionId)
  await work.tx
    .updateTable('registerPlacements')
    .set((eb) => ({ institutionId, version: eb('version', '+', 1) }))
    .where('personId', '=', personId)
    .where('state', '=', 'on')
    .execute()
}

const watchEnds = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  const over = { ending: why, openKey: null, dueAt: work.now, endedAt: work.now }
  for (const [from, to] of [
    ['on', 'ended'],
    ['proposed', 'declined'],
  ] as const)
    await work.tx
      .updateTable('watches')
      .set((eb) => ({ ...over, state: to, version: eb('version', '+', 1) }))
      .where('openKey', '=', personId)
      .where('state', '=', from)
      .execute()
}

/** Off the register without a commission: there is nobody left to decide about, and the row says why. */
const registerEnds = async (work: Work, personId: string, why: Leaving): Promise<void> => {
  const on = await work.tx
    .selectFrom('registerPlacements')
    .select('id')
    .where('personId', '=', personId)
    .where('state', '=', 'on')
    .execute()
  const day = work.today
  for (const { id } of on) {
    await work.tx
      .updateTable('registerPlacements')
      .set((eb) => ({
        state: 'off',
        openKey: null,
        lastOn: day,
        removedOn: day,
        sortOn: day,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    const decision = { placementId: id, kind: why, onDay: day, protocol: null, members: '[]', ground: '' }
    await work.tx
      .insertInto('registerDecisions')
      .values({
        id: work.newId(),
        ...decision,
        initiator: 'other',
        byUserId: work.actor.userId,
        at: work.now,
      })
      .execute()
  }
}

/** On release or death, within the transaction of the deed that writes it down. */
export const endCare = async (
  work: Work,
  personId: string,
  why: Exclude<Leaving, 'transferred'>,
): Promise<void> => {
  await ownWorkEnds(work, personId, why)
  await watchEnds(work, personId, why)
  await registerEnds(work, personId, why)
}
