/** The line behind a full shift: whoever came first and may still take part moves up when a seat is free. */
import { noneFailed } from '~/domain/law/rule'
import { asksOfficer } from '~/domain/volunteering/eligibility'
import { seatsFreed } from '~/domain/volunteering/sign-up'
import type { Work } from '~/platform/command.server'
import { type LockedShift, takenOn } from './event-load.server'
import { lookAtVisits } from './event-visits.server'
import { judgePeople, shiftRows } from './facts.server'
import { tellOrTheirOfficers } from './telling.server'

/** So many are looked at for each seat that is free, in their order; a longer line waits for the next seat. */
const lookedAt = 20

type Waiting = { readonly id: string; readonly personId: string }

/** Those in line whom nothing stops now: what held when they signed up may not hold any more. */
const stillFree = async (
  work: Work,
  shiftId: string,
  line: readonly Waiting[],
): Promise<readonly Waiting[]> => {
  const shift = await shiftRows(work.tx).where('s.id', '=', shiftId).executeTakeFirst()
  if (!shift) return []
  const judged = await judgePeople(
    work.tx,
    line.map(({ personId }) => personId),
    shift,
  )
  const free = new Set(
    judged
      .filter(({ findings }) => noneFailed(findings) && !asksOfficer(findings))
      .map(({ candidate }) => candidate.id),
  )
  return line.filter(({ personId }) => free.has(personId))
}

/** Gives free seats to those in line, in their order. Call it with the shift under lock. */
export const moveUp = async (work: Work, shift: Pick<LockedShift, 'id' | 'seats'>): Promise<void> => {
  const free = seatsFreed({ seats: shift.seats, taken: await takenOn(work, shift.id) })
  if (free === 0) return
  const line = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['id', 'personId', 'version'])
    .where('shiftId', '=', shift.id)
    .where('state', '=', 'waiting')
    .orderBy('queuedAt')
    .orderBy('id')
    .limit(free * lookedAt)
    .execute()
  if (line.length === 0) return
  const next = (await stillFree(work, shift.id, line)).slice(0, free)
  if (next.length === 0) return
  const ids = next.map(({ id }) => id)
  await work.tx
    .updateTable('volunteerSignUps')
    .set((eb) => ({ state: 'signed-up', updatedAt: work.now, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
  work.add({ movedUp: ids })
  await lookAtVisits(work, [shift.id])
  await tellOrTheirOfficers(work, next, 'event-seat-free', 'seat')
}
