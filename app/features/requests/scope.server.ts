/** Which requests, candidates and notices a reader reaches: those of the own institution, of the own organisation, or all. */
import type { Subject } from '~/domain/access/holders'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

type Table = 'workRequests' | 'requestCandidates' | 'sheetLines' | 'workNotices' | 'workContracts'

/** A `where` fragment over one of the area's tables. */
export const within = (actor: Actor, permission: Permission, table: Table) =>
  reachable(actor, permission, {
    institution: `${table}.institutionId`,
    ...(table === 'sheetLines' ? {} : { organisation: `${table}.organisationId` }),
    ...(table === 'workRequests' ? {} : { person: `${table}.personId` }),
  })

/** The ties of a loaded row, as the policy asks for them. */
export const tiesOf = (row: {
  readonly institutionId: string
  readonly organisationId?: string
  readonly personId?: string
}): Subject => ({
  institutionId: row.institutionId,
  organisationId: row.organisationId ?? null,
  personId: row.personId ?? null,
})
