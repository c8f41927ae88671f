/** Which columns tie a person to those who may see them; every query of people is scoped by these. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** The people whom a permission of this reader reaches: `selectFrom('people').where(peopleWithin(actor, 'person.read'))`. */
export const peopleWithin = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, {
    institution: 'people.institutionId',
    region: 'people.sharedRegion',
    person: 'people.id',
  })

/** A person's row as the policy sees it. */
export const subjectOf = (row: {
  readonly id: string
  readonly institutionId: string | null
  readonly sharedRegion: string | null
}): Subject => ({ institutionId: row.institutionId, region: row.sharedRegion, personId: row.id })
