/** Reads about people, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

export const findPersonName = async (db: Kysely<Database>, actor: Actor, id: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('people')
    .select(['surname', 'givenName'])
    .where('id', '=', id)
    .where(reachable(actor, 'person.read', { institution: 'institutionId', region: 'sharedRegion', person: 'id' }))
    .executeTakeFirst()
  return row ? `${row.surname} ${row.givenName}` : undefined
}
