/** A person and an opening as a deed sees them: rows locked, facts read anew. */
import type { Selectable } from 'kysely'
import { lockClause } from '#db/dialect'
import type { ReferralsTable } from '#db/schema/openings'
import type { Subject } from '~/domain/access/holders'
import { may } from '~/domain/access/policy'
import { offersToNew } from '~/domain/employers/accreditation'
import { explain } from '~/domain/matching/explain'
import type { OpeningState } from '~/domain/openings/opening'
import { heldBack } from '~/domain/placements/held-back'
import type { Standing } from '~/domain/people/person'
import { unscopedHoldings } from '~/features/matching/held-back.server'
import { unscopedPair } from '~/features/matching/queries.server'
import { weightsOn } from '~/features/matching/weights.server'
import type { Work } from '~/platform/command.server'

export type Referral = Selectable<ReferralsTable>

type Ties = {
  readonly standing: Standing
  readonly institutionId: string | null
  readonly sharedRegion: string | null
}

/** Who may decide: the institution while the person serves a sentence there; outside, the probation service of the region too. */
export const deciding = ({ standing, institutionId, sharedRegion }: Ties): Subject =>
  standing === 'in-custody' ? { institutionId } : { institutionId, region: sharedRegion }

/**
 * Loads a pair inside the deed's transaction. The opening's row is locked first, so that two deeds cannot both see
 * its last place free. Undefined when either is gone.
 */
export const loadPair = async (work: Work, personId: string, openingId: string) => {
  const { tx, today } = work
  const opening = await tx
    .selectFrom('openings')
    .select(['id', 'kind', 'state', 'closesOn', 'organisationId'])
    .where('id', '=', openingId)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()
  const person = await tx
    .selectFrom('people')
    .select(['id', 'standing', 'institutionId', 'sharedRegion'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const pair = await unscopedPair(tx, personId, openingId)
  if (!opening || !person || !pair) return undefined
  const organisation = await tx
    .selectFrom('organisations')
    .select(['state', 'accreditedTo'])
    .where('id', '=', opening.organisationId)
    .executeTakeFirst()
  // An employer that is suspended or whose accreditation lapsed takes nobody new, whatever its openings say.
  const takesNobody = organisation && !offersToNew(organisation, today) && opening.state === 'open'
  const weights = await weightsOn(tx, today)
  return {
    person,
    opening: { ...opening, state: takesNobody ? ('paused' as const) : (opening.state as OpeningState) },
    weightsNumber: weights.number,
    heldBack: heldBack(
      (await unscopedHoldings(tx, [personId], today)).get(personId) ?? [],
      opening.organisationId,
      today,
    ),
    explanation: explain(pair, weights, today),
  }
}

export type Pair = NonNullable<Awaited<ReturnType<typeof loadPair>>>

/** Whether whoever acts is also the one who decides about this person. */
export const decides = (work: Work, person: Ties): boolean =>
  may(work.actor, 'referral.decide', deciding(person))

/** A place was taken or freed: matching reads this opening again. */
export const touchOpening = async ({ tx, now }: Work, openingId: string): Promise<void> => {
  await tx.updateTable('openings').set({ updatedAt: now }).where('id', '=', openingId).execute()
}
