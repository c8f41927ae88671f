/** Reminders of referrals to a psychiatrist that wait too long: to the psychologist, and to the medical unit for a visit. Nobody is named. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { medicalStates } from '~/domain/psychiatry/referral'
import { tellOnce } from '~/features/outbox/commands.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { type PsychiatryCursor, unscopedLateReferrals } from './queries.server'

const medicsOf = async (db: Kysely<Database>, institutionIds: readonly string[]) => {
  const rows = await db
    .selectFrom('users')
    .select(['id', 'institutionId'])
    .where('role', '=', 'medic')
    .where('institutionId', 'in', [...institutionIds])
    .where('disabledAt', 'is', null)
    .execute()
  return (institutionId: string): string[] =>
    rows.filter((each) => each.institutionId === institutionId).map(({ id }) => id)
}

/** Reminds of every late referral, once for each day that was owed. Doing it twice tells nobody twice. */
export const remindOfPsychiatry = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number }> => {
  const now = clock.now()
  let reminded = 0
  let after: PsychiatryCursor | null = null
  for (;;) {
    const rows: Awaited<ReturnType<ReturnType<typeof unscopedLateReferrals>['execute']>> =
      await unscopedLateReferrals(db.read, dayAt(now), after).execute()
    const last = rows.at(-1)
    if (!last) return { reminded }
    const medics = await medicsOf(db.read, [...new Set(rows.map(({ institutionId }) => institutionId))])
    const messages = rows.flatMap(({ id, state, dueOn, authorId, institutionId }) =>
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
    reminded += await tellOnce(db, messages)
    after = { dueOn: last.dueOn, id: last.id }
  }
}
