/** The line behind a full shift: whoever came first moves up when a seat is free. */
import { seatsFreed } from '~/domain/volunteering/sign-up'
import type { Work } from '~/platform/command.server'
import { type LockedShift, takenOn } from './event-load.server'
import { tellSignUps } from './telling.server'

/** Gives free seats to those in line, in their order. Call it with the shift under lock. */
export const moveUp = async (work: Work, shift: Pick<LockedShift, 'id' | 'seats'>): Promise<void> => {
  const free = seatsFreed({ seats: shift.seats, taken: await takenOn(work, shift.id) })
  if (free === 0) return
  const next = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['id', 'personId', 'version'])
    .where('shiftId', '=', shift.id)
    .where('state', '=', 'waiting')
    .orderBy('queuedAt')
    .orderBy('id')
    .limit(free)
    .execute()
  if (next.length === 0) return
  await work.tx
    .updateTable('volunteerSignUps')
    .set((eb) => ({ state: 'signed-up', updatedAt: work.now, version: eb('version', '+', 1) }))
    .where(
      'id',
      'in',
      next.map(({ id }) => id),
    )
    .execute()
  work.add({ movedUp: next.map(({ id }) => id) })
  await tellSignUps(work, next, 'event-seat-free', 'seat')
}
