/** Which notices a reader reaches: their institution's own, or those that came to their service in their region. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

type RegionColumn = 'authorityRegion' | 'probationRegion'

/** Local authority and probation share a region but not each other's letters. */
export const regionColumnOf = ({ role }: Pick<Actor, 'role'>): RegionColumn =>
  role === 'probation-officer' ? 'probationRegion' : 'authorityRegion'

/** For queries over `notices`. */
export const noticesFor = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, {
    institution: 'notices.institutionId',
    region: `notices.${regionColumnOf(actor)}`,
  })

type Ties = {
  readonly institutionId: string
  readonly personId: string
  readonly authorityRegion: string | null
  readonly probationRegion: string | null
}

/** The ties of a loaded notice, as the policy asks for them. */
export const tiesOf = (notice: Ties, actor: Actor): Subject => ({
  institutionId: notice.institutionId,
  region: notice[regionColumnOf(actor)],
})
