/** Reads about openings, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Channel, Opening, OpeningState } from '~/domain/openings/opening'
import type { Shift } from '~/domain/openings/shift'
import { openStates } from '~/domain/placements/referral'
import { notFound } from '~/platform/guard.server'
import type { OpeningFilters } from './filters'
import { visibleTo } from './scope.server'

const pageSize = 25

const listColumns = [
  'openings.id',
  'openings.kind',
  'openings.channel',
  'openings.title',
  'openings.occupation',
  'openings.siteName',
  'openings.placeKato',
  'openings.places',
  'openings.wage',
  'openings.shifts',
  'openings.state',
  'openings.closesOn',
  'organisations.name as organisationName',
] as const

/** The statement behind the list: newest first, by a key that grows with time. */
export const openingsQuery = (db: Kysely<Database>, actor: Actor, filters: Partial<OpeningFilters>) => {
  let query = db.selectFrom('openings').where(visibleTo(actor, 'opening.list'))
  if (filters.state) query = query.where('openings.state', '=', filters.state)
  if (filters.region) query = query.where('openings.region', '=', filters.region)
  if (filters.kind) query = query.where('openings.kind', '=', filters.kind)
  if (filters.channel) query = query.where('openings.channel', '=', filters.channel)
  if (filters.organisation) query = query.where('openings.organisationId', '=', filters.organisation)
  if (filters.mine && actor.institutionId)
    query = query.where('openings.institutionId', '=', actor.institutionId)
  else if (filters.mine && actor.region) query = query.where('openings.region', '=', actor.region)
  if (filters.after) query = query.where('openings.id', '<', filters.after)
  return query
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .select(listColumns)
    .orderBy('openings.id', 'desc')
    .limit(pageSize + 1)
}

/** A page of the list; the address holds only the id of its last row. */
export const listOpenings = async (db: Kysely<Database>, actor: Actor, filters: Partial<OpeningFilters>) => {
  const rows = await openingsQuery(db, actor, filters).execute()
  return {
    rows: rows.slice(0, pageSize),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
  }
}

export type OpeningLine = Awaited<ReturnType<typeof listOpenings>>['rows'][number]

/** One opening with the names around it; 404 when it is out of reach. */
export const getOpening = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await db
    .selectFrom('openings')
    .where(visibleTo(actor, 'opening.read'))
    .where('openings.id', '=', id)
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .leftJoin('institutions', 'institutions.id', 'openings.institutionId')
    .selectAll('openings')
    .select([
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'organisations.state as organisationState',
      'organisations.accreditedFrom',
      'organisations.accreditedTo',
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
    ])
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type OpeningRow = Awaited<ReturnType<typeof getOpening>>

/** Open referrals that a change of an opening touches; who of them is whose is not for the opening's page to tell. */
export const touchedQuery = (db: Kysely<Database>, openingId: string) =>
  db
    .selectFrom('referrals')
    .select(['id', 'state', 'proposedBy', 'decidedBy'])
    .where('openingId', '=', openingId)
    .where('state', 'in', openStates)

/** Institutions to choose from; every poster may offer work at any of them. */
export const listInstitutionChoices = (db: Kysely<Database>) =>
  db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu', 'placeKato'])
    .orderBy('code')
    .limit(200)
    .execute()

type Stored = Pick<
  OpeningRow,
  | 'kind'
  | 'channel'
  | 'state'
  | 'title'
  | 'occupation'
  | 'placeKato'
  | 'places'
  | 'wage'
  | 'shifts'
  | 'closesOn'
>

/** A stored row as the core knows an opening. */
export const asOpening = (row: Stored): Opening => ({
  kind: row.kind,
  channel: row.channel as Channel,
  state: row.state as OpeningState,
  title: row.title,
  occupation: row.occupation,
  place: row.placeKato === '' ? null : row.placeKato,
  places: row.places,
  wage: row.wage === null ? null : Number(row.wage),
  shifts: JSON.parse(row.shifts) as Shift[],
  closesOn: row.closesOn,
})
