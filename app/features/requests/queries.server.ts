/** Reads about requests for workers, each within the reader's reach and answered from one index. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { WorkRequestsTable } from '#db/schema/requests'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { consentBy } from '~/features/placements/consent.server'
import { notFound } from '~/platform/guard.server'
import { within } from './scope.server'

/** How many rows stand on a page of a list. */
export const perPage = 25

export const requestLists = ['received', 'overdue', 'selected', 'closed', 'refused', 'withdrawn'] as const
export type RequestList = (typeof requestLists)[number]

export type DayCursor = { readonly dueOn: Day; readonly id: string }

const stateOf = (list: RequestList): WorkRequestsTable['state'] => (list === 'overdue' ? 'received' : list)

const withNames = (db: Kysely<Database>) =>
  db
    .selectFrom('workRequests')
    .innerJoin('organisations', 'organisations.id', 'workRequests.organisationId')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('institutions', 'institutions.id', 'workRequests.institutionId')
    .selectAll('workRequests')
    .select([
      'organisations.name as organisation',
      'openings.title as opening',
      'openings.channel',
      'openings.kind as openingKind',
      'openings.siteName',
      'institutions.nameKk',
      'institutions.nameRu',
      'institutions.safetyLevel',
    ])

/** Requests of one list by the last day of selection, settled ones newest first; one more than a page. */
export const requestsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { list, after }: { readonly list: RequestList; readonly after: DayCursor | null },
  today: Day,
) => {
  const direction = list === 'received' || list === 'overdue' ? 'asc' : 'desc'
  return withNames(db)
    .where(within(actor, 'request.read', 'workRequests'))
    .where('workRequests.state', '=', stateOf(list))
    .$if(list === 'overdue', (query) => query.where('workRequests.dueOn', '<', today))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('workRequests.dueOn', 'workRequests.id'),
          direction === 'asc' ? '>' : '<',
          eb.tuple(after?.dueOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('workRequests.dueOn', direction)
    .orderBy('workRequests.id', direction)
    .limit(perPage + 1)
}

export type RequestLine = Awaited<ReturnType<ReturnType<typeof requestsQuery>['execute']>>[number]

/** Requests that still wait for a selection, and how many of them have waited too long. */
export const countRequests = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await db
    .selectFrom('workRequests')
    .select(({ fn }) => [
      fn.countAll<number>().as('received'),
      fn.countAll<number>().filterWhere('dueOn', '<', today).as('overdue'),
    ])
    .where(within(actor, 'request.read', 'workRequests'))
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return { received: Number(row.received), overdue: Number(row.overdue) }
}

/** One request under a permission; 404 out of reach. */
export const getRequest = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'request.read',
): Promise<RequestLine> => {
  const row = await withNames(db)
    .where('workRequests.id', '=', id)
    .where(within(actor, permission, 'workRequests'))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

const candidateColumns = [
  'requestCandidates.id',
  'requestCandidates.requestId',
  'requestCandidates.personId',
  'requestCandidates.rank',
  'requestCandidates.total',
  'requestCandidates.verdict',
  'requestCandidates.findings',
  'requestCandidates.stage',
  'requestCandidates.decision',
  'requestCandidates.reason',
  'requestCandidates.words',
  'requestCandidates.acknowledged',
  'requestCandidates.decidedAt',
  'requestCandidates.listedAt',
  'requestCandidates.referralId',
  'people.surname',
  'people.givenName',
  'people.patronymic',
  'people.birthDate',
  'people.endOfTerm',
  'users.name as deciderName',
] as const

/** Everybody who was looked at for a request, in the order of the list; for those who answer for the selection. */
export const candidatesOf = (db: Kysely<Database>, actor: Actor, requestId: string) =>
  db
    .selectFrom('requestCandidates')
    .innerJoin('people', 'people.id', 'requestCandidates.personId')
    .leftJoin('users', 'users.id', 'requestCandidates.decidedBy')
    .select(candidateColumns)
    .where('requestCandidates.requestId', '=', requestId)
    .where(within(actor, 'selection.review', 'requestCandidates'))
    .orderBy((eb) => eb.fn.coalesce('requestCandidates.rank', eb.val(1000)))
    .orderBy('requestCandidates.id')
    .limit(300)
    .execute()

export type CandidateLine = Awaited<ReturnType<typeof candidatesOf>>[number]

/** One candidate with what stands around; 404 out of reach. */
export const getCandidate = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'selection.read',
) => {
  const row = await db
    .selectFrom('requestCandidates')
    .innerJoin('people', 'people.id', 'requestCandidates.personId')
    .innerJoin('workRequests', 'workRequests.id', 'requestCandidates.requestId')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('organisations', 'organisations.id', 'workRequests.organisationId')
    .innerJoin('institutions', 'institutions.id', 'workRequests.institutionId')
    .leftJoin('users', 'users.id', 'requestCandidates.decidedBy')
    .selectAll('requestCandidates')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.birthDate',
      'people.medicalAdmissionOn',
      'openings.id as openingId',
      'openings.title as opening',
      'openings.channel',
      'openings.kind as openingKind',
      'openings.siteName',
      'openings.placeKato',
      'openings.wage',
      'openings.shifts',
      'organisations.name as organisation',
      'organisations.businessId',
      'organisations.contactName',
      'institutions.nameKk',
      'institutions.nameRu',
      'institutions.safetyLevel',
      'workRequests.state as requestState',
      'workRequests.specialty',
      'users.name as deciderName',
    ])
    .select(consentBy('requestCandidates.referralId').as('consentScope'))
    .where('requestCandidates.id', '=', id)
    .where(within(actor, permission, 'requestCandidates'))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type CandidateRead = Awaited<ReturnType<typeof getCandidate>>

/** The lines of a sheet with who answered. */
export const sheetOf = (db: Kysely<Database>, candidateId: string) =>
  db
    .selectFrom('sheetLines')
    .leftJoin('users', 'users.id', 'sheetLines.answeredBy')
    .selectAll('sheetLines')
    .select('users.name as answeredByName')
    .where('candidateId', '=', candidateId)
    .execute()
