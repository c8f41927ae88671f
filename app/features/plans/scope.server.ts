/** Which plans a reader reaches: those of the own institution, of the region they are shared with, or one's own. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** For queries over `plans` joined with `people`. */
export const plansFor = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, {
    institution: 'plans.institutionId',
    region: 'people.sharedRegion',
    person: 'plans.personId',
  })

/** The ties of a loaded plan, as the policy asks for them. */
export const tiesOf = (plan: {
  readonly institutionId: string
  readonly sharedRegion: string | null
  readonly personId: string
}): Subject => ({ institutionId: plan.institutionId, region: plan.sharedRegion, personId: plan.personId })
