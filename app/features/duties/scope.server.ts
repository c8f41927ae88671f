/** Which duties a reader reaches: those of the own institution, of the own region, or all. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** For queries over `duties as d`. */
export const dutiesWithin = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'd.institutionId', region: 'd.region' })

/** For queries over `dutyEvents as e`. */
export const eventsWithin = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'e.institutionId', region: 'e.region' })

/** The ties of a loaded event or duty, as the policy asks for them. */
export const tiesOf = (row: {
  readonly institutionId: string | null
  readonly region: string | null
}): Subject => ({ institutionId: row.institutionId, region: row.region })
