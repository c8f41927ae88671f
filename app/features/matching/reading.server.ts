/** Openings and people as matching pages name them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { openStates } from '~/domain/placements/referral'
import type { Actor } from '~/domain/access/roles'
import type { Permission } from '~/domain/access/policy'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

const named = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .select([
      'openings.id',
      'openings.kind',
      'openings.channel',
      'openings.title',
      'openings.siteName',
      'openings.placeKato',
      'openings.places',
      'openings.wage',
      'openings.shifts',
      'openings.state',
      'openings.closesOn',
      'openings.organisationId',
      'organisations.name as organisation',
    ])
    .where(reachable(actor, permission, { organisation: 'openings.organisationId' }))

/** Names and figures of openings within a reader's reach, by id. */
export const namedOpenings = async (
  db: Kysely<Database>,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, NamedOpening>> => {
  if (ids.length === 0) return new Map()
  const rows = await named(db, actor, 'opening.read').where('openings.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** One opening under a permission; 404 out of reach. */
export const getNamedOpening = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'opening.read',
) => {
  const row = await named(db, actor, permission).where('openings.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type NamedOpening = Awaited<ReturnType<typeof getNamedOpening>>

/** The state of open referrals of one person by opening, or of one opening by person. */
export const openReferrals = async (
  db: Kysely<Database>,
  side: 'personId' | 'openingId',
  id: string,
): Promise<ReadonlyMap<string, { readonly id: string; readonly state: string }>> => {
  const other = side === 'personId' ? 'openingId' : 'personId'
  const rows = await db
    .selectFrom('referrals')
    .select(['id', 'state', `${other} as other`])
    .where(side, '=', id)
    .where('state', 'in', openStates)
    .execute()
  return new Map(rows.map((row) => [row.other, { id: row.id, state: row.state }]))
}
