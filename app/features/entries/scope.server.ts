/** Whose queue a reader sees. */
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** For queries over `systemEntries`. */
export const entriesWithin = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'systemEntries.institutionId' })
