/** One time for an interview as a deed sees it: its referral's opening locked, so that two deeds see each other. */
import type { Selectable } from 'kysely'
import { lockClause } from '#db/dialect'
import type { InterviewSlotsTable } from '#db/schema/placements'
import { addDays, day } from '~/domain/calendar/day'
import type { Slot } from '~/domain/placements/slots'
import { type LoadedReferral, loadReferral, tiesOf } from '~/features/placements/steps.server'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

type SlotRow = Selectable<InterviewSlotsTable>
export type LoadedSlot = { readonly slot: SlotRow; readonly referral: LoadedReferral }

const findSlot = ({ tx }: Work, id: string): Promise<SlotRow | undefined> =>
  tx.selectFrom('interviewSlots').selectAll().where('id', '=', id).executeTakeFirst()

/** The time with its referral, permitted and named for the audit row; 404 when either is gone. */
export const loadSlot = async (work: Work, id: string, step: string): Promise<LoadedSlot> => {
  const found = await findSlot(work, id)
  const referral = found?.referralId ? await loadReferral(work, found.referralId) : undefined
  // Read again under the lock of the opening.
  const slot = await findSlot(work, id)
  work.permit(referral ? tiesOf(referral) : {})
  if (!slot || !referral) throw notFound()
  const { personId, institutionId } = referral.row
  const { state, startsAt, minutes } = slot
  work.about({ type: 'interview', id, personId, institutionId, details: { step, state, startsAt, minutes } })
  return { slot, referral }
}

/** Nothing farther away can meet a time: none is longer than some hours. */
const around = (startsAt: string) => {
  const on = day(startsAt.slice(0, 10))
  return { from: addDays(on, -1), before: addDays(on, 2) }
}

type Near = { readonly startsAt: string; readonly except?: string }

/** What stands at the interviewer's: of the same opening, not called off, around a time; without one's own. */
export const takenAtOpening = (
  { tx }: Work,
  openingId: string,
  { startsAt, except = '' }: Near,
): Promise<readonly (Slot & { readonly id: string })[]> =>
  tx
    .selectFrom('interviewSlots')
    .select(['id', 'startsAt', 'minutes'])
    .where('openingId', '=', openingId)
    .where('startsAt', '>=', around(startsAt).from)
    .where('startsAt', '<', around(startsAt).before)
    .where('state', '!=', 'cancelled')
    .where('id', '!=', except)
    .execute()

/** The person's hours: interviews taken and meetings of the plan. Holds the person until the deed is done. */
export const takenByPerson = async (
  { tx }: Work,
  personId: string,
  { startsAt, except = '' }: Near,
): Promise<readonly Slot[]> => {
  const { from, before } = around(startsAt)
  await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()
  const interviews = await tx
    .selectFrom('interviewSlots')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('startsAt', '>=', from)
    .where('startsAt', '<', before)
    .where('state', '=', 'picked')
    .where('id', '!=', except)
    .execute()
  const meetings = await tx
    .selectFrom('planMeetings')
    .select(['startsAt', 'minutes'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('startsAt', '<', before)
    .where('state', '=', 'planned')
    .execute()
  return [...interviews, ...meetings]
}
