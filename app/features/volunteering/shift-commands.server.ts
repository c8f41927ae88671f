/** Deeds on one shift: moved, changed, called off. */
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import {
  decideChange,
  decideMove,
  decideSeats,
  decideShift,
  decideShiftOff,
} from '~/domain/volunteering/event'
import { type Work, command } from '~/platform/command.server'
import { lookAgain } from './again.server'
import { type LockedShift, keepDays, loadEvent, lockShift, shiftsIn, takenOn } from './event-load.server'
import { lookAtVisits } from './event-visits.server'
import type { CancelForm, ShiftChangeForm } from './forms'
import { moveUp } from './queue.server'
import { wallNow } from './scope.server'
import { takeEverybodyOff } from './take-off.server'
import { tellThoseOn } from './telling.server'

const eventOfShift = async (work: Work, shiftId: string, step: string) => {
  const found = await work.tx
    .selectFrom('volunteerShifts')
    .select('eventId')
    .where('id', '=', shiftId)
    .executeTakeFirst()
  const event = await loadEvent(work, found?.eventId ?? '', step)
  const shift = await lockShift(work, shiftId)
  if (!shift) return undefined
  return { event, shift }
}

const changedTime = (shift: LockedShift, form: { onDay: Day; startsAt: string; endsAt: string }): boolean =>
  shift.onDay !== form.onDay || shift.startsAt !== form.startsAt || shift.endsAt !== form.endsAt

/**
 * Moves a shift or changes its seats; those in line move up when there are more, and everybody on it is told and looked
 * at again when it moves. Refused: `shift-gone`, `event-settled`, `errors:stale`, and as `decideMove`, `decideShift` and
 * `decideSeats` say.
 */
export const changeShift = command(
  'volunteering.organise',
  async (work, shiftId: string, form: ShiftChangeForm): Promise<Result<string>> => {
    const loaded = await eventOfShift(work, shiftId, 'change-shift')
    if (!loaded) return refuse('shift-gone')
    const { event, shift } = loaded
    const may = decideChange(event.state)
    if (!may.ok) return may
    if (shift.state !== 'planned') return refuse('event-settled')
    if (shift.version !== form.version) return refuse('errors:stale')
    const moved = changedTime(shift, form)
    const ahead = moved ? decideMove(shift, wallNow(work.now)) : ok(null)
    if (!ahead.ok) return ahead
    const time = moved ? decideShift(form, wallNow(work.now), work.today) : ok(form)
    if (!time.ok) return time
    const seats = decideSeats(form.seats, await takenOn(work, shiftId))
    if (!seats.ok) return seats
    const { onDay, startsAt, endsAt, role, version } = form
    await work.tx
      .updateTable('volunteerShifts')
      .set({ onDay, startsAt, endsAt, role, seats: form.seats, version: version + 1 })
      .where('id', '=', shiftId)
      .execute()
    await keepDays(work, event)
    if (moved) {
      await tellThoseOn(work, { shiftIds: [shiftId], key: `moved-${shiftId}-${version}` })
      await lookAgain(work, shiftId, `${shiftId}-${version}`)
    }
    await moveUp(work, { ...shift, seats: form.seats })
    await lookAtVisits(work, [shiftId])
    return ok(event.id)
  },
)

/** Calls one shift off; everybody on it is told. Refused: `shift-gone`, `event-settled`, `errors:stale`, and as `decideShiftOff` says. */
export const cancelShift = command(
  'volunteering.organise',
  async (work, shiftId: string, form: CancelForm): Promise<Result<string>> => {
    const loaded = await eventOfShift(work, shiftId, 'cancel-shift')
    if (!loaded) return refuse('shift-gone')
    const { event, shift } = loaded
    const may = decideChange(event.state)
    if (!may.ok) return may
    if (shift.state !== 'planned') return refuse('event-settled')
    if (shift.version !== form.version) return refuse('errors:stale')
    const shifts = await shiftsIn(work, event.id)
    const reason = decideShiftOff(shift, shifts, wallNow(work.now), form.reason)
    if (!reason.ok) return reason
    await tellThoseOn(work, { shiftIds: [shiftId], key: `off-${shiftId}` })
    await takeEverybodyOff(work, [shiftId], reason.value)
    await work.tx
      .updateTable('volunteerShifts')
      .set({ state: 'cancelled', version: shift.version + 1 })
      .where('id', '=', shiftId)
      .execute()
    await lookAtVisits(work, [shiftId])
    await keepDays(work, event)
    return ok(event.id)
  },
)
