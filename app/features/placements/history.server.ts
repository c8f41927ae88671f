/** The steps of a referral as they were taken. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'

/** Oldest first. Unscoped: the page that shows them has asked for the referral. */
export const unscopedSteps = (db: Kysely<Database>, referralId: string) =>
  db
    .selectFrom('referralSteps')
    .select(['id', 'deed', 'toState', 'reason', 'words', 'byRole', 'at'])
    .where('referralId', '=', referralId)
    .orderBy('id')
    .execute()
