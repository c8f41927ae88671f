/** What pages beside a referral need of it. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

/** A referral's opening and where its work is; 404 out of reach. */
export const getReferralHead = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission,
) => {
  const row = await db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .select(['referrals.id', 'referrals.state', 'openings.title as opening', 'openings.siteName as place'])
    .where('referrals.id', '=', id)
    .where(
      reachable(actor, permission, {
        institution: 'people.institutionId',
        region: 'people.sharedRegion',
        organisation: 'referrals.organisationId',
        person: 'referrals.personId',
      }),
    )
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
