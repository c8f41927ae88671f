/** Reminders of referrals to a psychiatrist that wait too long: to the psychologist, and to the medical unit for a visit. Nobody is named. */
import type { Databases } from '#db/client.server'
import { medicalStates } from '~/domain/psychiatry/referral'
import { remindPages, staffOf } from '~/features/outbox/late.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { unscopedLateReferrals } from './queries.server'

type Late = Awaited<ReturnType<ReturnType<typeof unscopedLateReferrals>['execute']>>[number]

/** Reminds of every late referral, once for each day that was owed. Doing it twice tells nobody twice. */
export const remindOfPsychiatry = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number }> => {
  const now = clock.now()
  const reminded = await remindPages<Late>(
    db,
    (after) => unscopedLateReferrals(db.read, dayAt(now), after).execute(),
    async (rows) => {
      const ids = rows.map(({ institutionId }) => institutionId)
      const medics = await staffOf(db.read, ids, ['medic'])
      return rows.flatMap(({ id, state, dueOn, authorId, institutionId }) =>
        [authorId, ...(medicalStates.some((each) => each === state) ? medics(institutionId) : [])].map(
          (userId) => ({
            userId,
            kind: 'reminder' as const,
            dedupKey: `psychiatry ${id} ${state} ${dueOn} ${userId}`,
            link: `/psychology/referrals/${id}`,
            now: now.toISOString(),
          }),
        ),
      )
    },
  )
  return { reminded }
}
