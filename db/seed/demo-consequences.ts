/** What the reasons of ended referrals brought, as the deeds would have written it. For the demo. */
import { dayAt } from '../../app/platform/clock.server'
import { consequencesOn } from '../../app/domain/placements/consequences'
import type { Reason } from '../../app/domain/placements/reasons'
import { idsFrom, morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

export const seedConsequences = async ({ tx }: Seeding): Promise<void> => {
  const id = idsFrom(43)
  const ended = await tx
    .selectFrom('referrals')
    .select(['id', 'personId', 'organisationId', 'institutionId', 'reason', 'stateSince', 'proposedAt'])
    .where('reason', 'is not', null)
    .orderBy('id')
    .execute()
  await insertAll(
    tx,
    'referralConsequences',
    ended.flatMap(({ id: referralId, reason, stateSince, proposedAt, ...ties }) => {
      const on = dayAt(new Date(stateSince ?? proposedAt))
      return consequencesOn(reason as Reason, on).map(({ kind, untilOn }) => ({
        id: id(on),
        referralId,
        ...ties,
        kind,
        reason: reason ?? '',
        startedOn: on,
        untilOn,
        undoneAt: null,
        undoneBy: null,
        undoneWhy: null,
        createdAt: morningOf(on),
        version: 1,
      }))
    }),
  )
}
