/** Deeds on a volunteer from outside who is on the register already: their words are put right, and they stop helping. */
import { sortKey } from '~/domain/people/names'
import { type Result, ok, refuse } from '~/domain/result'
import { startOf } from '~/domain/volunteering/event'
import { decideLeaving, decideVolunteer } from '~/domain/volunteering/outside'
import { type Work, command } from '~/platform/command.server'
import type { LeavingForm, VolunteerChangeForm } from './outside-forms'
import { lockVolunteer } from './outside-load.server'
import { wallNow } from './scope.server'
import { markGate, tellUser } from './telling-outside.server'

/** Puts name, day of birth or phone right. Refused: `errors:stale`, see `decideVolunteer`. */
export const changeVolunteer = command(
  'outside-volunteer.keep',
  async (work, id: string, { version, ...form }: VolunteerChangeForm): Promise<Result<string>> => {
    const volunteer = await lockVolunteer(work, id, 'change')
    if (volunteer.version !== version) return refuse('errors:stale')
    const decided = decideVolunteer(form.birthDate, work.today)
    if (!decided.ok) return decided
    const { surname, givenName, patronymic } = form
    await work.tx
      .updateTable('outsideVolunteers')
      .set({
        ...form,
        sortKey: sortKey([surname, givenName, patronymic ?? ''].join(' ').trim()),
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Visits ahead are called off, and whoever allowed one hears of it: at the gate somebody would wait for nobody. Gives how many. */
const callOffAll = async (work: Work, volunteerId: string): Promise<number> => {
  const rows = await work.tx
    .selectFrom('volunteerVisits')
    .select(['id', 'decidedBy', 'purpose', 'personId', 'onDay', 'startsAt', 'endsAt'])
    .where('volunteerId', '=', volunteerId)
    .where('state', 'in', ['asked', 'allowed'])
    .where('onDay', '>=', work.today)
    .execute()
  const ahead = rows.filter((visit) => startOf(visit) > wallNow(work.now))
  for (const { id, decidedBy, ...met } of ahead) {
    await markGate(work, met, 'off')
    await work.tx
      .updateTable('volunteerVisits')
      .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const link = `/volunteering/visits/${id}`
    if (decidedBy !== null) await tellUser(work, decidedBy, { kind: 'visit-called-off', key: id, link })
  }
  return ahead.length
}

/**
 * The volunteer stopped helping on a day, or helps again when there is none. Who stopped is let in nowhere: passes and visits
 * ahead end, and whoever comes back is checked anew. Refused: `errors:stale`, `leaving-ahead`.
 */
export const stopHelping = command(
  'outside-volunteer.keep',
  async (work, id: string, { leftOn, version }: LeavingForm): Promise<Result<string>> => {
    const volunteer = await lockVolunteer(work, id, leftOn === null ? 'back' : 'left')
    if (volunteer.version !== version) return refuse('errors:stale')
    const decided = decideLeaving(leftOn, work.today)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('outsideVolunteers')
      .set({ leftOn, version: version + 1 })
      .where('id', '=', id)
      .execute()
    if (leftOn === null) return ok(id)
    await work.tx
      .updateTable('volunteerPasses')
      .set((eb) => ({ state: 'withdrawn', openKey: null, version: eb('version', '+', 1) }))
      .where('volunteerId', '=', id)
      .where('state', 'in', ['asked', 'granted'])
      .execute()
    work.add({ visitsStopped: await callOffAll(work, id) })
    return ok(id)
  },
)
