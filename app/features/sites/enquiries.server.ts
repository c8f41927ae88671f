/** Reads about companies on their way into sites, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import type { Side, Stage } from '~/domain/sites/pipeline'
import { notFound } from '~/platform/guard.server'
import { perPage } from './queries.server'
import { enquiriesFor } from './scope.server'

/** Which side of an enquiry the reader stands on; null for those who only watch. */
export const sideOf = (actor: Actor): Exclude<Side, 'nobody'> | null => {
  if (actor.organisationId !== null) return 'company'
  return actor.institutionId !== null || actor.role === 'headquarters' ? 'institution' : null
}

export const enquiryLists = ['open', 'owed', 'late', 'all'] as const
export type EnquiryList = (typeof enquiryLists)[number] | Stage

export type EnquiryFilter = {
  readonly list: EnquiryList
  readonly site: string | null
  readonly after: string | null
}

const joined = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('siteEnquiries')
    .innerJoin('sites', 'sites.id', 'siteEnquiries.siteId')
    .innerJoin('institutions', 'institutions.id', 'siteEnquiries.institutionId')
    .innerJoin('organisations', 'organisations.id', 'siteEnquiries.organisationId')
    .leftJoin('users', 'users.id', 'siteEnquiries.ownerUserId')
    .where(enquiriesFor(actor, 'enquiry.read'))
    .selectAll('siteEnquiries')
    .select([
      'sites.name as siteName',
      'institutions.nameKk',
      'institutions.nameRu',
      'organisations.name as organisationName',
      'organisations.state as organisationState',
      'users.name as ownerName',
    ])

const ownSide = (actor: Actor): Exclude<Side, 'nobody'> => sideOf(actor) ?? 'institution'

/** The list: newest first; what is owed, by its day. One more than a page. */
export const enquiriesQuery = (db: Kysely<Database>, actor: Actor, filter: EnquiryFilter, today: Day) => {
  const { list, site, after } = filter
  let query = joined(db, actor)
  if (site) query = query.where('siteEnquiries.siteId', '=', site)
  if (list === 'owed' || list === 'late') {
    query = query.where('siteEnquiries.owes', '=', ownSide(actor))
    if (list === 'late') query = query.where('siteEnquiries.dueOn', '<', today)
  } else if (list === 'open') query = query.where('siteEnquiries.openKey', 'is not', null)
  else if (list !== 'all') query = query.where('siteEnquiries.stage', '=', list)
  if (after) query = query.where('siteEnquiries.id', '<', after)
  return query.orderBy('siteEnquiries.id', 'desc').limit(perPage + 1)
}

export type EnquiryLine = Awaited<ReturnType<ReturnType<typeof enquiriesQuery>['execute']>>[number]

/** One enquiry; 404 when it is out of reach. */
export const getEnquiry = async (db: Kysely<Database>, actor: Actor, id: string): Promise<EnquiryLine> => {
  const row = await joined(db, actor).where('siteEnquiries.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** What was done on the way, oldest first. */
export const stepsOf = (db: Kysely<Database>, enquiryId: string) =>
  db
    .selectFrom('siteSteps')
    .leftJoin('users', 'users.id', 'siteSteps.byUserId')
    .selectAll('siteSteps')
    .select('users.name as byName')
    .where('enquiryId', '=', enquiryId)
    .orderBy('siteSteps.id')
    .limit(100)
    .execute()

/** Enquiries whose next step the reader's side owes: how many, and how many are late. */
export const countOwed = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await db
    .selectFrom('siteEnquiries')
    .where(enquiriesFor(actor, 'enquiry.read'))
    .where('owes', '=', ownSide(actor))
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('dueOn', '<', today).as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), late: Number(row.late) }
}

/** Officers and heads of an institution, who may be named for an enquiry. */
export const ownersAt = (db: Kysely<Database>, institutionId: string) =>
  db
    .selectFrom('users')
    .select(['id', 'name', 'role'])
    .where('institutionId', '=', institutionId)
    .where('role', 'in', ['social-worker', 'institution-head'])
    .where('disabledAt', 'is', null)
    .orderBy('name')
    .limit(50)
    .execute()
