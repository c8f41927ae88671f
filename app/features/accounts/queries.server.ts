/** Reads about accounts. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** One's own live sessions, newest first. The id is the stored hash: it ends a session, it cannot open one. */
export const listOwnSessions = (db: Kysely<Database>, actor: Actor, now: string) =>
  db
    .selectFrom('sessions')
    .select(['id', 'createdAt', 'expiresAt', 'userAgent'])
    .where('expiresAt', '>', now)
    .where(reachable(actor, 'account.manage', { author: 'userId' }))
    .orderBy('createdAt', 'desc')
    .execute()

export const getOwnAccount = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('users')
    .select(['login', 'name', 'passwordHash', 'totpEnabledAt'])
    .where(reachable(actor, 'account.manage', { author: 'id' }))
    .executeTakeFirstOrThrow()

const pageSize = 50

/** Users in the order of their logins, 50 a page, from after the cursor. */
export const listUsers = async (db: Kysely<Database>, actor: Actor, after: string) => {
  const rows = await db
    .selectFrom('users as u')
    .leftJoin('institutions as i', 'i.id', 'u.institutionId')
    .leftJoin('organisations as o', 'o.id', 'u.organisationId')
    .select(['u.id', 'u.login', 'u.name', 'u.role', 'u.region', 'u.disabledAt', 'u.totpEnabledAt'])
    .select(['i.nameKk', 'i.nameRu', 'o.name as organisation'])
    .where('u.login', '>', after)
    .where(reachable(actor, 'user.manage', {}))
    .orderBy('u.login')
    .limit(pageSize + 1)
    .execute()
  return {
    rows: rows.slice(0, pageSize),
    more: rows.length > pageSize ? (rows[pageSize - 1]?.login ?? null) : null,
  }
}

export const findUser = (db: Kysely<Database>, actor: Actor, id: string) =>
  db
    .selectFrom('users')
    .select([
      'id',
      'login',
      'name',
      'role',
      'institutionId',
      'organisationId',
      'region',
      'personId',
      'disabledAt',
      'version',
    ])
    .where('id', '=', id)
    .where(reachable(actor, 'user.manage', {}))
    .executeTakeFirst()

/** What a user can be tied to; short lists in a service, and a search for people is not needed here. */
export const listTies = async (db: Kysely<Database>) => ({
  institutions: await db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu'])
    .orderBy('code')
    .execute(),
  organisations: await db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .orderBy('name')
    .limit(2000)
    .execute(),
})
