/** Tells an institution that somebody asks to come in, and whoever asked that it was answered. No message names anybody. */
import type { Role } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import type { GateStep } from '~/domain/handovers/release-day'
import type { MessageKind } from '~/domain/outbox/message'
import { enqueue } from '~/features/outbox/commands.server'
import { followAtGate } from '~/features/plans/gate.server'
import type { Work } from '~/platform/command.server'

type Telling = {
  readonly kind: Extract<MessageKind, `pass-${string}` | `visit-${string}`>
  /** Names the occasion for each receiver. */
  readonly key: string
  readonly link: string
}

export const tellUser = (work: Work, userId: string, { kind, key, link }: Telling): Promise<boolean> =>
  enqueue(work.tx, { userId, kind, dedupKey: `${kind}-${key}-${userId}`, link, now: work.now })

type Met = { readonly purpose: string; readonly personId: string | null }

/** The board of the day of release follows a visit at the gate; other visits touch no board. */
export const markGate = async (work: Work, { purpose, personId }: Met, step: GateStep): Promise<void> => {
  if (purpose !== 'gate' || personId === null) return
  await followAtGate(work.tx, personId, step, { userId: work.actor.userId, now: work.now })
}

/** More of one role than these no institution has. */
const most = 20

/** Everybody at an institution who may answer. */
export const tellInstitution = async (
  work: Work,
  institutionId: string,
  roles: readonly Role[],
  telling: Telling,
): Promise<void> => {
  const users = await work.tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', 'in', roles)
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute()
  for (const { id } of users) await tellUser(work, id, telling)
}

type Stopped = {
  readonly volunteerId: string
  readonly institutionId: string
  /** Only visits to this person; all of them when it is null. */
  readonly personId: string | null
  readonly reason: string | null
}

/** Visits ahead that can no longer be held are refused, and whoever asked for them is told. Gives how many. */
export const stopVisits = async (work: Work, { volunteerId, institutionId, personId, reason }: Stopped) => {
  const today: Day = work.today
  const visits = await work.tx
    .selectFrom('volunteerVisits')
    .select(['id', 'askedBy', 'purpose', 'personId'])
    .where('volunteerId', '=', volunteerId)
    .where('institutionId', '=', institutionId)
    .where('state', 'in', ['asked', 'allowed'])
    .where('onDay', '>=', today)
    .$if(personId !== null, (query) => query.where('personId', '=', personId))
    .execute()
  for (const { id, askedBy, ...met } of visits) {
    await markGate(work, met, 'off')
    await work.tx
      .updateTable('volunteerVisits')
      .set((eb) => ({
        state: 'refused',
        reason,
        decidedBy: work.actor.userId,
        decidedOn: today,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    const link = `/volunteering/volunteers/${volunteerId}`
    await tellUser(work, askedBy, { kind: 'visit-answered', key: `${id}-stopped`, link })
  }
  return visits.length
}
