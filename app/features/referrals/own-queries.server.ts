/** Reads of the person's own referrals, for their own page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { consentScope } from '~/features/placements/consent.server'
import { reachable } from '~/platform/scope.server'

const mostShown = 30

/** The person's own referrals, newest first, with the candidate of a request where one goes by its papers. */
export const ownReferralsQuery = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .innerJoin('organisations', 'organisations.id', 'referrals.organisationId')
    .leftJoin('requestCandidates', 'requestCandidates.referralId', 'referrals.id')
    .select(['referrals.id', 'referrals.personId', 'referrals.state', 'referrals.version'])
    .select(['referrals.proposedAt', 'people.standing', 'requestCandidates.id as candidateId'])
    .select(['openings.title', 'openings.siteName', 'openings.wage', 'organisations.name as organisation'])
    .select(consentScope.as('consentScope'))
    .where(reachable(actor, 'application.submit', { person: 'referrals.personId' }))
    .orderBy('referrals.id', 'desc')
    .limit(mostShown)

export type OwnReferralRow = Awaited<ReturnType<ReturnType<typeof ownReferralsQuery>['execute']>>[number]

/** How many of the person's own referrals and interviews wait for their word now. */
export const countOwnWaiting = async (db: Kysely<Database>, actor: Actor, now: string): Promise<number> => {
  const mine = { person: 'referrals.personId' }
  const referrals = await db
    .selectFrom('referrals')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'application.submit', mine))
    .where('state', 'in', ['accepted', 'offered'])
    .executeTakeFirstOrThrow()
  const interviews = await db
    .selectFrom('interviewSlots')
    .select((eb) => eb.fn.count<number>('referralId').distinct().as('count'))
    .where(reachable(actor, 'application.submit', { person: 'interviewSlots.personId' }))
    .where('state', '=', 'offered')
    .where('startsAt', '>', now)
    .executeTakeFirstOrThrow()
  return Number(referrals.count) + Number(interviews.count)
}
