/** Which openings a reader sees: published ones by the reach of reading, the rest only by those who run or decide. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { OpeningState } from '~/domain/openings/opening'
import { reachable } from '~/platform/scope.server'

const publicStates: readonly OpeningState[] = ['open', 'paused', 'closed']

const ties = { organisation: 'openings.organisationId', institution: 'openings.institutionId' } as const

/** Permissions that open drafts and what waits for approval: to run, to approve, to oversee. */
const inside = ['opening.edit', 'opening.approve', 'audit.read'] as const

/** A `where` fragment over `openings`. */
export const visibleTo = (actor: Actor, permission: 'opening.list' | 'opening.read'): RawBuilder<SqlBool> => {
  const published = sql<SqlBool>`${sql.ref('openings.state')} in (${sql.join(publicStates)})`
  const own = inside.map((each) => reachable(actor, each, ties))
  return sql<SqlBool>`(${reachable(actor, permission, ties)} and (${sql.join([published, ...own], sql` or `)}))`
}

/** Whether the reader ever sees unpublished openings: decides which states a list offers. */
export const seesUnpublished = (actor: Actor): boolean =>
  inside.some((permission) => mayEver(actor, permission))
