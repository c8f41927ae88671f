/** Which sites and enquiries a reader sees. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

const siteTies = { institution: 'sites.institutionId', region: 'sites.region' } as const

/** A `where` fragment over `sites`: a closed site is seen only by those who may see who works there. */
export const sitesFor = (actor: Actor, permission: 'site.list' | 'site.read'): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${reachable(actor, permission, siteTies)} and (${sql.ref('sites.state')} <> 'closed' or ${reachable(actor, 'site.tenants', siteTies)}))`

/** A `where` fragment over `siteEnquiries`. */
export const enquiriesFor = (actor: Actor, permission: Permission): RawBuilder<SqlBool> =>
  reachable(actor, permission, {
    institution: 'siteEnquiries.institutionId',
    organisation: 'siteEnquiries.organisationId',
  })
