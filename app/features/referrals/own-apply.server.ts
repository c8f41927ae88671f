/** The person asks to be put forward for a place they found themselves; their officer decides as about any other. */
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { answeringFor } from '~/features/placements/answering.server'
import { type Work, command } from '~/platform/command.server'
import { putForward } from './commands.server'

/** The officers who decide are told that a step of theirs waits; not about whom. */
const tellOfficers = async ({ tx, now }: Work, referralId: string): Promise<void> => {
  const row = await tx
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .select(['referrals.organisationId', 'people.institutionId', 'people.sharedRegion'])
    .select(['people.standing', 'people.caseWorkerId'])
    .where('referrals.id', '=', referralId)
    .executeTakeFirstOrThrow()
  const whom = await answeringFor(tx, [row])
  for (const userId of whom.officers(row))
    await enqueue(tx, {
      userId,
      kind: 'referral-waits',
      dedupKey: `referral-waits own ${referralId} ${userId}`,
      link: `/referrals/${referralId}`,
      now,
    })
}

/** What an officer is shown with findings, the person is told on their own list in plain words. */
const own = <T>(result: Result<T>): Result<T> =>
  result.ok || result.refusal.code !== 'law-not-met' ? result : refuse('not-yet')

/** Applies for an opening; gives the referral's id. Refused as `putForward` says, `not-yet` where the law does not let it. */
export const applyOwn = command(
  'application.submit',
  async (work, openingId: string): Promise<Result<string>> => {
    const made = await putForward(work, work.actor.personId ?? '', openingId, {
      note: null,
      acknowledged: false,
    })
    if (!made.ok) return own(made)
    await tellOfficers(work, made.value)
    return ok(made.value)
  },
)
