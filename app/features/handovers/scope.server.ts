/** Which handovers a reader reaches: those of the own institution, and those that come to the own region. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** For queries over `handovers`. */
export const handoversFor = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'handovers.institutionId', region: 'handovers.region' })

/** The ties of a loaded handover, as the policy asks for them. */
export const tiesOf = (row: { readonly institutionId: string; readonly region: string | null }): Subject => ({
  institutionId: row.institutionId,
  region: row.region,
})

/** For the board over `plans` joined with `people`. */
export const releasesFor = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'plans.institutionId', region: 'people.sharedRegion' })
