/** Reads about organisations, each within the reader's reach. */
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { OrganisationKind, OrganisationState } from './forms'

const pageSize = 25

export type OrganisationFilter = {
  readonly kind?: OrganisationKind | undefined
  readonly state?: OrganisationState | undefined
  /** Two digits of КАТО. */
  readonly region?: string | undefined
  /** The last organisation of the page before. */
  readonly after?: string | undefined
}

const scoped = (db: Kysely<Database>, actor: Actor) =>
  db.selectFrom('organisations').where(
    reachable(actor, 'organisation.list', {
      organisation: 'organisations.id',
      region: 'organisations.region',
    }),
  )

const listColumns = ['id', 'kind', 'name', 'region', 'state', 'registerState', 'businessId'] as const

/** The light as last read; absent for those who are no employers. */
const lightOfRow = (eb: ExpressionBuilder<Database, 'organisations'>) =>
  eb
    .selectFrom('employerStandings')
    .select('light')
    .whereRef('employerStandings.id', '=', 'organisations.id')
    .as('light')

/** A page of the list by name; the address holds only the id of its last row. */
export const listOrganisations = async (db: Kysely<Database>, actor: Actor, filter: OrganisationFilter) => {
  const last = filter.after
    ? await scoped(db, actor).select(['name', 'id']).where('id', '=', filter.after).executeTakeFirst()
    : undefined
  let query = scoped(db, actor).select(listColumns).select(lightOfRow)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.region) query = query.where('region', '=', filter.region)
  if (last) query = query.where(sql<boolean>`(name, id) > (${last.name}, ${last.id})`)
  const rows = await query
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()
  return {
    rows: rows.slice(0, pageSize),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
  }
}

/** One organisation; 404 when it is out of reach. */
export const getOrganisation = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .where(
      reachable(actor, 'organisation.read', {
        organisation: 'organisations.id',
        region: 'organisations.region',
      }),
    )
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type OrganisationRow = Awaited<ReturnType<typeof getOrganisation>>

/** Organisations that an actor may post openings for: its own, or every approved one. */
export const listPostingOrganisations = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'state', 'region', 'accreditedTo'])
    .where(reachable(actor, 'opening.post', { organisation: 'organisations.id' }))
    .orderBy('name')
    .limit(500)
    .execute()
