/** Times for interviews that fall away with the step that makes them needless. */
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { Work } from '~/platform/command.server'

/** The clock on the wall, as times of interviews are written: `YYYY-MM-DDTHH:MM`. */
export const wallNow = (now: string): string => {
  const { day, time } = wallTimeAt(instant(now))
  return `${day}T${time}`
}

/** The referral has left the interview: what lies ahead is called off, and calendars learn of it. */
export const callOffSlots = async (work: Work, referralId: string, except = ''): Promise<void> => {
  await work.tx
    .updateTable('interviewSlots')
    .set((eb) => ({
      state: 'cancelled' as const,
      sequence: eb('sequence', '+', 1),
      version: eb('version', '+', 1),
      updatedAt: work.now,
    }))
    .where('referralId', '=', referralId)
    .where('id', '!=', except)
    .where('state', '!=', 'cancelled')
    .where('startsAt', '>', wallNow(work.now))
    .execute()
}
