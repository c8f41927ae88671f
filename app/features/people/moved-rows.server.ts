/** What is still under way for a person goes along to another institution; what is finished stays where it was done. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'

/**
 * Duties that are owed, entries to be made, assessments, drafts of letters, open referrals and work that goes on. Numbered letters stay in
 * the register of the institution that sent them, sessions with the psychologist who held them.
 */
export const moveLiveRows = async (
  tx: Kysely<Database>,
  personId: string,
  institutionId: string,
): Promise<void> => {
  const move = { institutionId }
  const owed = tx
    .selectFrom('duties')
    .select('eventId')
    .where('personId', '=', personId)
    .where('state', 'in', ['open', 'standing'])
  await tx.updateTable('dutyEvents').set(move).where('id', 'in', owed).execute()
  await tx
    .updateTable('duties')
    .set(move)
    .where('personId', '=', personId)
    .where('state', 'in', ['open', 'standing'])
    .execute()
  await tx
    .updateTable('systemEntries')
    .set(move)
    .where('personId', '=', personId)
    .where('state', '=', 'open')
    .execute()
  await tx.updateTable('assessments').set(move).where('personId', '=', personId).execute()
  await tx.updateTable('foundNeeds').set(move).where('personId', '=', personId).execute()
  await tx
    .updateTable('notices')
    .set(move)
    .where('personId', '=', personId)
    .where('serial', 'is', null)
    .execute()
  await tx
    .updateTable('referrals')
    .set(move)
    .where('personId', '=', personId)
    .where('openKey', 'is not', null)
    .execute()
  await moveWork(tx, personId, institutionId)
  await leaveEvents(tx, personId, institutionId)
  await leaveCourses(tx, personId, institutionId)
}

/** Lessons are held where the sentence is served: seats on courses of the institution left behind become free. */
const leaveCourses = async (tx: Kysely<Database>, personId: string, institutionId: string): Promise<void> => {
  const elsewhere = tx
    .selectFrom('educationCourses')
    .select('id')
    .where('institutionId', '!=', institutionId)
    .where('state', 'in', ['open', 'running'])
  await tx
    .updateTable('educationEnrolments')
    .set({ state: 'taken-off', openKey: null, reason: 'transferred' })
    .where('personId', '=', personId)
    .where('openKey', 'is not', null)
    .where('courseId', 'in', elsewhere)
    .execute()
}

/** Whoever serves a sentence takes part where they are: seats at events of the institution left behind become free. */
const leaveEvents = async (tx: Kysely<Database>, personId: string, institutionId: string): Promise<void> => {
  const elsewhere = tx
    .selectFrom('volunteerShifts')
    .innerJoin('volunteerEvents', 'volunteerEvents.id', 'volunteerShifts.eventId')
    .select('volunteerShifts.id')
    .where('volunteerEvents.state', '=', 'planned')
    .where('volunteerShifts.institutionId', 'is not', null)
    .where('volunteerShifts.institutionId', '!=', institutionId)
  await tx
    .updateTable('volunteerSignUps')
    .set({ state: 'taken-off', openKey: null })
    .where('personId', '=', personId)
    .where('openKey', 'is not', null)
    .where('present', 'is', null)
    .where('shiftId', 'in', elsewhere)
    .execute()
}

/** Work that goes on, times for interviews, and what earlier referrals brought. */
const moveWork = async (tx: Kysely<Database>, personId: string, institutionId: string): Promise<void> => {
  const move = { institutionId }
  await tx
    .updateTable('placements')
    .set(move)
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .execute()
  await tx
    .updateTable('interviewSlots')
    .set(move)
    .where('personId', '=', personId)
    .where('state', '!=', 'cancelled')
    .execute()
  await tx
    .updateTable('referralConsequences')
    .set(move)
    .where('personId', '=', personId)
    .where('undoneAt', 'is', null)
    .execute()
}
