/** Reads about sites and those who work there, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { SiteFilters } from './filters'
import { sitesFor } from './scope.server'

export const perPage = 25

const mine = (actor: Actor): readonly ['sites.institutionId' | 'sites.region', string] | null =>
  actor.institutionId
    ? ['sites.institutionId', actor.institutionId]
    : actor.region
      ? ['sites.region', actor.region]
      : null

/** The statement behind the register: newest first, one more than a page unless `limit` says more. */
export const sitesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  filters: Partial<SiteFilters>,
  limit = perPage + 1,
) => {
  let query = db.selectFrom('sites').where(sitesFor(actor, 'site.list'))
  if (filters.list === 'closed') query = query.where('sites.state', '=', 'closed')
  else if (filters.list !== 'all') query = query.where('sites.offered', '=', 1)
  if (filters.region) query = query.where('sites.region', '=', filters.region)
  if (filters.safetyLevel) query = query.where('sites.safetyLevel', '=', filters.safetyLevel)
  if (filters.area) query = query.where('sites.freeArea', '>=', Number(filters.area))
  if (filters.power) query = query.where('sites.power', '>=', Number(filters.power))
  if (filters.headcount) query = query.where('sites.freeHeadcount', '>=', Number(filters.headcount))
  if (filters.water) query = query.where('sites.water', '=', 'yes')
  if (filters.heat) query = query.where('sites.heat', '=', 'yes')
  if (filters.docks) query = query.where('sites.docks', '>', 0)
  if (filters.activity) query = query.where('sites.activities', 'like', `%"${filters.activity}"%`)
  const own = filters.mine ? mine(actor) : null
  if (own) query = query.where(own[0], '=', own[1])
  if (filters.after) query = query.where('sites.id', '<', filters.after)
  return query
    .innerJoin('institutions', 'institutions.id', 'sites.institutionId')
    .selectAll('sites')
    .select(['institutions.nameKk', 'institutions.nameRu', 'institutions.placeKato'])
    .orderBy('sites.id', 'desc')
    .limit(limit)
}

export type SiteLine = Awaited<ReturnType<ReturnType<typeof sitesQuery>['execute']>>[number]

/** One site with its institution; 404 when it is out of reach. */
export const getSite = async (db: Kysely<Database>, actor: Actor, id: string): Promise<SiteLine> => {
  const row = await db
    .selectFrom('sites')
    .where(sitesFor(actor, 'site.read'))
    .where('sites.id', '=', id)
    .innerJoin('institutions', 'institutions.id', 'sites.institutionId')
    .selectAll('sites')
    .select(['institutions.nameKk', 'institutions.nameRu', 'institutions.placeKato'])
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** What competes for the free space of a site: how many companies ask, for how much. Names nobody. */
export const askingFor = async (db: Kysely<Database>, siteId: string) => {
  const row = await db
    .selectFrom('siteEnquiries')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('area').as('area')])
    .where('siteId', '=', siteId)
    .where('stage', 'in', ['enquiry', 'visit', 'feasibility'])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), area: Number(row.area ?? 0) }
}

/** Those who work at a site now, and those who did, newest first; nothing where the reader may not know. */
export const tenanciesOf = (db: Kysely<Database>, actor: Actor, siteId: string) =>
  db
    .selectFrom('siteTenancies')
    .innerJoin('sites', 'sites.id', 'siteTenancies.siteId')
    .innerJoin('organisations', 'organisations.id', 'siteTenancies.organisationId')
    .selectAll('siteTenancies')
    .select(['organisations.name as organisationName', 'organisations.kind as organisationKind'])
    .where('siteTenancies.siteId', '=', siteId)
    .where(
      sql<boolean>`(${reachable(actor, 'site.tenants', {
        institution: 'sites.institutionId',
        region: 'sites.region',
      })} or ${reachable(actor, 'site.count', { organisation: 'siteTenancies.organisationId' })})`,
    )
    .orderBy('siteTenancies.id', 'desc')
    .limit(100)

export type TenancyRow = Awaited<ReturnType<ReturnType<typeof tenanciesOf>['execute']>>[number]

/** Live tenancies of state enterprises with their latest counts, for the watch over civilians. */
export const enterprisesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  after: string | null,
  limit = perPage + 1,
) => {
  let query = db
    .selectFrom('siteTenancies')
    .innerJoin('sites', 'sites.id', 'siteTenancies.siteId')
    .innerJoin('organisations', 'organisations.id', 'siteTenancies.organisationId')
    .innerJoin('institutions', 'institutions.id', 'siteTenancies.institutionId')
    .selectAll('siteTenancies')
    .select([
      'sites.name as siteName',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'institutions.nameKk',
      'institutions.nameRu',
    ])
    .where('organisations.kind', '=', 'state-enterprise')
    .where('siteTenancies.endedOn', 'is', null)
    .where(reachable(actor, 'site.tenants', { institution: 'sites.institutionId', region: 'sites.region' }))
  if (after) query = query.where('siteTenancies.id', '<', after)
  return query.orderBy('siteTenancies.id', 'desc').limit(limit)
}

/** A tenancy of a site that the reader may count for; 404 otherwise. */
export const getTenancy = async (
  db: Kysely<Database>,
  actor: Actor,
  permission: 'site.edit' | 'site.count',
  { siteId, tenancyId }: { readonly siteId: string; readonly tenancyId: string },
) => {
  const row = await db
    .selectFrom('siteTenancies')
    .innerJoin('sites', 'sites.id', 'siteTenancies.siteId')
    .innerJoin('organisations', 'organisations.id', 'siteTenancies.organisationId')
    .selectAll('siteTenancies')
    .select([
      'sites.name as siteName',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
    ])
    .where('siteTenancies.id', '=', tenancyId)
    .where('siteTenancies.siteId', '=', siteId)
    .where(
      reachable(actor, permission, {
        institution: 'siteTenancies.institutionId',
        organisation: 'siteTenancies.organisationId',
      }),
    )
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The counts of a tenancy, latest month first. */
export const countsOf = (db: Kysely<Database>, tenancyId: string) =>
  db
    .selectFrom('siteCounts')
    .selectAll()
    .where('tenancyId', '=', tenancyId)
    .orderBy('month', 'desc')
    .limit(24)
    .execute()

/** Members of a joint production at a site. */
export const membersOf = (db: Kysely<Database>, siteId: string) =>
  db
    .selectFrom('siteMembers')
    .leftJoin('organisations', 'organisations.id', 'siteMembers.organisationId')
    .selectAll('siteMembers')
    .select('organisations.name as registered')
    .where('siteMembers.siteId', '=', siteId)
    .orderBy('siteMembers.id')
    .limit(50)
    .execute()
