/** Reads about placements, each within the reader's reach. Whoever was released or moved stays on the list of both sides. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { consentScope } from './consent.server'

export const shownPlacements = ['at-work', 'ended'] as const
export type PlacementFilter = {
  readonly show: (typeof shownPlacements)[number]
  readonly after: string | null
}

const pageSize = 25

const ties = {
  institution: 'placements.institutionId',
  region: 'people.sharedRegion',
  organisation: 'placements.organisationId',
}

const scoped = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('placements')
    .innerJoin('people', 'people.id', 'placements.personId')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .innerJoin('organisations', 'organisations.id', 'placements.organisationId')
    .innerJoin('referrals', 'referrals.id', 'placements.referralId')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .leftJoin('institutions as began', 'began.id', 'placements.beganInstitutionId')
    .where(reachable(actor, permission, ties))
    .select(['placements.id', 'placements.referralId', 'placements.personId', 'placements.openingId'])
    .select(['placements.startedOn', 'placements.endedOn', 'placements.endReason', 'placements.payKind'])
    .select(['placements.rate', 'placements.contractNumber', 'placements.version'])
    .select(['institutions.nameKk as whereKk', 'institutions.nameRu as whereRu'])
    .select(['began.nameKk as beganKk', 'began.nameRu as beganRu'])
    .select(['people.surname', 'people.givenName', 'people.patronymic', 'people.standing'])
    .select(['openings.title as opening', 'organisations.name as organisation'])
    .select(consentScope.as('consentScope'))

/** The list's query itself, newest first. */
export const placementPageQuery = (db: Kysely<Database>, actor: Actor, { show, after }: PlacementFilter) => {
  let query = scoped(db, actor, 'placement.list').where(
    'placements.endedOn',
    show === 'ended' ? 'is not' : 'is',
    null,
  )
  if (after) query = query.where('placements.id', '<', after)
  return query.orderBy('placements.id', 'desc').limit(pageSize + 1)
}

/** A page of placements within reach, each with its earliest check that nobody noted. */
export const listPlacements = async (db: Kysely<Database>, actor: Actor, filter: PlacementFilter) => {
  const rows = await placementPageQuery(db, actor, filter).execute()
  const kept = rows.slice(0, pageSize)
  const ids = kept.map(({ id }) => id)
  const due =
    ids.length === 0
      ? []
      : await db
          .selectFrom('placementChecks')
          .select((eb) => ['placementId', eb.fn.min<Day>('dueOn').as('dueOn')])
          .where('placementId', 'in', ids)
          .where('outcome', 'is', null)
          .groupBy('placementId')
          .execute()
  const dueOf = new Map(due.map(({ placementId, dueOn }) => [placementId, dueOn]))
  return {
    rows: kept.map((row) => ({ ...row, dueOn: dueOf.get(row.id) ?? null })),
    next: rows.length > pageSize ? (kept.at(-1)?.id ?? null) : null,
  }
}

export type PlacementRow = Awaited<ReturnType<typeof listPlacements>>['rows'][number]

/** One placement under a permission with its checks; 404 out of reach. */
export const getPlacement = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'placement.list',
) => {
  const row = await scoped(db, actor, permission).where('placements.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  const checks = await db
    .selectFrom('placementChecks')
    .selectAll()
    .where('placementId', '=', id)
    .orderBy('mark')
    .execute()
  const announced = await db
    .selectFrom('workNotices')
    .innerJoin('requestCandidates', 'requestCandidates.id', 'workNotices.candidateId')
    .select(['workNotices.kind', 'workNotices.effectiveOn', 'workNotices.newPosition'])
    .where('requestCandidates.referralId', '=', row.referralId)
    .orderBy('workNotices.effectiveOn', 'desc')
    .orderBy('workNotices.id', 'desc')
    .executeTakeFirst()
  return { ...row, checks, announced: announced ?? null }
}
