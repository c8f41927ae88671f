/** Reads about the work on measures, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { namedRoleOf } from '~/domain/contributions/owners'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { MeasureRow, Place } from './load.server'

const regional = ['probation-officer', 'local-authority']

/** Users whom a measure may be given to by name: of its service, where the person is now or will live. */
export const usersFor = async (
  db: Kysely<Database>,
  measure: Pick<MeasureRow, 'service' | 'institutionId' | 'sharedRegion'>,
): Promise<{ id: string; name: string }[]> => {
  const role = namedRoleOf(measure.service)
  if (role === null) return []
  const isRegional = regional.includes(role)
  if (isRegional && measure.sharedRegion === null) return []
  return db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('role', '=', role)
    .where('disabledAt', 'is', null)
    .$if(isRegional, (query) => query.where('region', '=', measure.sharedRegion))
    .$if(!isRegional, (query) => query.where('institutionId', '=', measure.institutionId))
    .orderBy('name')
    .limit(200)
    .execute()
}

/** Non-governmental organisations that headquarters let in. */
export const ngosQuery = (db: Kysely<Database>) =>
  db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'ngo')
    .where('state', '=', 'approved')
    .orderBy('name')
    .limit(500)

/** The person's standing consent to be named to an organisation for a measure. */
export const consentOf = (
  db: Kysely<Database>,
  { measureId, organisationId }: { readonly measureId: string; readonly organisationId: string },
) =>
  db
    .selectFrom('disclosureConsents')
    .selectAll()
    .where('measureId', '=', measureId)
    .where('organisationId', '=', organisationId)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()

/** A measure with its person and its owners, for a page; 404 when it is out of reach. */
export const getWork = async (db: Kysely<Database>, actor: Actor, { planId, measureId }: Place) => {
  const row = await db
    .selectFrom('measures')
    .innerJoin('plans', 'plans.id', 'measures.planId')
    .innerJoin('people', 'people.id', 'measures.personId')
    .leftJoin('users as owner', 'owner.id', 'measures.assignedUserId')
    .leftJoin('organisations', 'organisations.id', 'measures.organisationId')
    .selectAll('measures')
    .select([
      'plans.openKey',
      'plans.leadUserId',
      'plans.state as planState',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.sharedRegion',
      'owner.name as ownerName',
      'organisations.name as organisationName',
    ])
    .where('measures.id', '=', measureId)
    .where('measures.planId', '=', planId)
    .where(
      reachable(actor, 'contribution.read', {
        institution: 'measures.institutionId',
        region: 'people.sharedRegion',
        organisation: 'measures.organisationId',
      }),
    )
    .executeTakeFirst()
  if (!row) throw notFound()
  const { organisationId } = row
  const consent = organisationId ? await consentOf(db, { measureId, organisationId }) : undefined
  return { ...row, consent }
}

export type WorkRow = Awaited<ReturnType<typeof getWork>>

export const tasksOf = (db: Kysely<Database>, measureId: string) =>
  db
    .selectFrom('measureTasks')
    .leftJoin('users', 'users.id', 'measureTasks.doneBy')
    .selectAll('measureTasks')
    .select('users.name as doneByName')
    .where('measureId', '=', measureId)
    .orderBy('measureTasks.id')
    .execute()

/** Oldest first; a struck one comes without its words. */
export const commentsOf = async (db: Kysely<Database>, measureId: string) => {
  const rows = await db
    .selectFrom('measureComments')
    .leftJoin('users', 'users.id', 'measureComments.authorId')
    .selectAll('measureComments')
    .select('users.name as author')
    .where('measureId', '=', measureId)
    .orderBy('measureComments.id')
    .execute()
  return rows.map((row) => ({ ...row, text: row.struckAt === null ? row.text : null }))
}

/** The history of a measure, newest first, with the names of whom it speaks of. */
export const eventsOf = (db: Kysely<Database>, measureId: string) =>
  db
    .selectFrom('measureEvents as e')
    .leftJoin('users as actor', 'actor.id', 'e.actorId')
    .leftJoin('users as named', 'named.id', 'e.value')
    .leftJoin('organisations', 'organisations.id', 'e.value')
    .selectAll('e')
    .select(['actor.name as actorName', 'named.name as namedUser', 'organisations.name as namedOrganisation'])
    .where('measureId', '=', measureId)
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute()
