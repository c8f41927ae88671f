/** The people whom matching may name to a reader. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** Ids of people within a permission's reach; undefined when it reaches everybody. */
export const peopleInReach = async (
  db: Kysely<Database>,
  actor: Actor,
  permission: Permission,
): Promise<ReadonlySet<string> | undefined> => {
  if (reachOf(actor, permission) === 'all') return undefined
  const rows = await db
    .selectFrom('people')
    .select('people.id')
    .where(
      reachable(actor, permission, { institution: 'people.institutionId', region: 'people.sharedRegion' }),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}
