/** Attendance of an event, the whole list at once, and its closing. */
import { lockClause } from '#db/dialect'
import { type Result, ok, refuse } from '~/domain/result'
import { type Told, decideAttendance } from '~/domain/volunteering/attendance'
import { decideChange, decideClose } from '~/domain/volunteering/event'
import { type Work, command } from '~/platform/command.server'
import type { AttendanceForm } from './attendance-form'
import { type LoadedEvent, loadEvent, shiftsIn } from './event-load.server'
import { wallNow } from './scope.server'

const seated = ({ tx }: Work, eventId: string) =>
  tx
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .select([
      'u.id',
      'u.briefedOn',
      'u.trainedOn',
      'u.present',
      'u.version',
      's.onDay',
      's.startsAt',
      's.endsAt',
    ])
    .where('u.eventId', '=', eventId)
    .where('u.state', '=', 'signed-up')
    .modifyEnd(lockClause(tx))
    .execute()

type Seated = Awaited<ReturnType<typeof seated>>[number]

/** The day on which something was first told stays; unticked, it is taken back. */
const dayOf = (isSo: boolean, before: Seated['briefedOn'], { today }: Work) =>
  isSo ? (before ?? today) : null

const writeRow = async (work: Work, row: Seated, told: Told): Promise<Result<null>> => {
  const decided = decideAttendance(row, told, wallNow(work.now), work.today)
  if (!decided.ok) return decided
  await work.tx
    .updateTable('volunteerSignUps')
    .set({
      ...decided.value,
      briefedOn: dayOf(told.briefed, row.briefedOn, work),
      trainedOn: dayOf(told.trained, row.trainedOn, work),
      updatedAt: work.now,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  return ok(null)
}

const close = async (work: Work, event: LoadedEvent, untold: number): Promise<Result<null>> => {
  const decided = decideClose(event.state, await shiftsIn(work, event.id), untold, wallNow(work.now))
  if (!decided.ok) return decided
  // Whoever was still in line or had not answered is free again: nothing of it stays with them.
  await work.tx
    .updateTable('volunteerSignUps')
    .set((eb) => ({ state: 'taken-off', openKey: null, updatedAt: work.now, version: eb('version', '+', 1) }))
    .where('eventId', '=', event.id)
    .where('state', 'in', ['proposed', 'waiting'])
    .execute()
  return ok(null)
}

/**
 * Writes down who was briefed, who came and for how long; `isClosing` closes the event with it, or nothing is kept.
 * Refused: `errors:stale`, `event-settled`, as `decideAttendance` says with the row as `signUp`, and as `decideClose` says.
 */
export const recordAttendance = command(
  'volunteering.organise',
  async (work, eventId: string, form: AttendanceForm): Promise<Result<string>> => {
    const event = await loadEvent(work, eventId, form.isClosing ? 'close' : 'attendance')
    const may = decideChange(event.state)
    if (!may.ok) return may
    if (event.version !== form.version) return refuse('errors:stale')
    const rows = await seated(work, eventId)
    let untold = 0
    for (const row of rows) {
      const told = form.rows.get(row.id)
      if ((told ? told.present : row.present) === null) untold += 1
      if (!told) continue
      const written = await writeRow(work, row, told)
      if (!written.ok) return refuse(written.refusal.code, { ...written.refusal, values: { signUp: row.id } })
    }
    const closed = form.isClosing ? await close(work, event, untold) : ok(null)
    if (!closed.ok) return closed
    work.add({ rows: form.rows.size })
    await work.tx
      .updateTable('volunteerEvents')
      .set({
        ...(form.isClosing
          ? { state: 'closed' as const, settledOn: work.today, settledBy: work.actor.userId }
          : {}),
        updatedAt: work.now,
        version: event.version + 1,
      })
      .where('id', '=', eventId)
      .execute()
    return ok(eventId)
  },
)
