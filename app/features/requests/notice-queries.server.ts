/** Reads about notices at the end of a contract, within the reader's reach, newest first. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { consentBy } from '~/features/placements/consent.server'
import { notFound } from '~/platform/guard.server'
import { perPage } from './queries.server'
import { within } from './scope.server'

const withNames = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('workNotices')
    .innerJoin('people', 'people.id', 'workNotices.personId')
    .innerJoin('requestCandidates', 'requestCandidates.id', 'workNotices.candidateId')
    .innerJoin('workRequests', 'workRequests.id', 'requestCandidates.requestId')
    .innerJoin('organisations', 'organisations.id', 'workNotices.organisationId')
    .innerJoin('institutions', 'institutions.id', 'workNotices.institutionId')
    .leftJoin('workContracts', 'workContracts.id', 'workNotices.candidateId')
    .selectAll('workNotices')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'organisations.name as organisation',
      'institutions.nameKk',
      'institutions.nameRu',
      'workContracts.number as contractNumber',
      'workContracts.concludedOn',
      'workContracts.position',
      'workRequests.openingId',
    ])
    .select(consentBy('requestCandidates.referralId').as('consentScope'))
    .where(within(actor, permission, 'workNotices'))

/** A page of notices and one row more. */
export const noticesQuery = (db: Kysely<Database>, actor: Actor, after: string | null) =>
  withNames(db, actor, 'work-notice.read')
    .$if(after !== null, (query) => query.where('workNotices.id', '<', after ?? ''))
    .orderBy('workNotices.id', 'desc')
    .limit(perPage + 1)

export type NoticeLine = Awaited<ReturnType<ReturnType<typeof noticesQuery>['execute']>>[number]

/** One notice; 404 out of reach. */
export const getNotice = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'work-notice.read',
): Promise<NoticeLine> => {
  const row = await withNames(db, actor, permission).where('workNotices.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Notices of one candidate, newest first. */
export const noticesOf = (db: Kysely<Database>, candidateId: string) =>
  db
    .selectFrom('workNotices')
    .select(['id', 'kind', 'effectiveOn', 'late'])
    .where('candidateId', '=', candidateId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
