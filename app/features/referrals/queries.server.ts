/** Reads about referrals, each within the reader's reach; whoever is outside the service learns names only once accepted. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { explain } from '~/domain/matching/explain'
import { factsShown, stageOf } from '~/domain/placements/disclosure'
import { type ReferralState, isOpenReferral } from '~/domain/placements/referral'
import { weightsThen } from '~/features/matching/weights.server'
import { unscopedPair } from '~/features/matching/queries.server'
import { consentScope, scopeOf } from '~/features/placements/consent.server'
import { type Cut, standsTooLong } from '~/features/placements/stalls.server'
import { dayAt } from '~/platform/clock.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { deciding } from '~/features/placements/pair.server'

const pageSize = 25

export type ReferralFilter = {
  readonly state: ReferralState | null
  readonly after: string | null
  /** Only those that stand longer than these allow. */
  readonly tooLong?: readonly Cut[]
}

const ties = {
  institution: 'people.institutionId',
  region: 'people.sharedRegion',
  organisation: 'referrals.organisationId',
}

const scoped = (db: Kysely<Database>, actor: Actor, permission: Permission = 'referral.list') =>
  db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .innerJoin('organisations', 'organisations.id', 'referrals.organisationId')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .leftJoin('users', 'users.id', 'referrals.proposedBy')
    .where(reachable(actor, permission, ties))

const columns = [
  'referrals.id',
  'referrals.personId',
  'referrals.openingId',
  'referrals.organisationId',
  'referrals.state',
  'referrals.total',
  'referrals.proposedAt',
  'referrals.decidedAt',
  'referrals.version',
  'people.surname',
  'people.givenName',
  'people.patronymic',
  'people.standing',
  'people.institutionId',
  'people.sharedRegion',
  'openings.title as opening',
  'openings.kind',
  'openings.siteName',
  'organisations.name as organisation',
  'institutions.nameKk as institutionKk',
  'institutions.nameRu as institutionRu',
  'users.role as proposerRole',
] as const

const withConsent = [...columns, consentScope.as('consentScope')] as const

/** The list's query itself, newest first, for the list and for the test that reads its plan. */
export const referralPageQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, after, tooLong }: ReferralFilter,
) => {
  let query = scoped(db, actor).select(withConsent)
  if (state) query = query.where('referrals.state', '=', state)
  if (tooLong) query = query.where(standsTooLong(tooLong))
  if (after) query = query.where('referrals.id', '<', after)
  return query.orderBy('referrals.id', 'desc').limit(pageSize + 1)
}

type Row = Awaited<ReturnType<ReturnType<typeof referralPageQuery>['execute']>>[number]

/** Outside the service a person is a card until the officer has accepted and the person has agreed, and again once it is over. */
const disclosed = <R extends Row>(actor: Actor, row: R) => {
  const scope = scopeOf(row.consentScope)
  if (actor.organisationId === null)
    return { ...row, isNamed: true as const, stage: 'offered' as const, shown: scope }
  const stage = stageOf(row.state, row.consentScope !== null)
  const shown = factsShown(stage, scope)
  const withPlace = shown.includes('institution') ? {} : { institutionKk: null, institutionRu: null }
  if (stage !== 'card') return { ...row, ...withPlace, isNamed: true as const, stage, shown }
  return {
    ...row,
    ...withPlace,
    surname: '',
    givenName: '',
    patronymic: null,
    isNamed: false as const,
    stage,
    shown,
  }
}

export type ReferralRow = ReturnType<typeof disclosed<Row>>

/** A page of referrals within reach, newest first. */
export const listReferrals = async (db: Kysely<Database>, actor: Actor, filter: ReferralFilter) => {
  const rows = await referralPageQuery(db, actor, filter).execute()
  const kept = rows.slice(0, pageSize)
  return {
    rows: kept.map((row) => disclosed(actor, row)),
    next: rows.length > pageSize ? (kept.at(-1)?.id ?? null) : null,
  }
}

/** How many referrals within reach stand longer than the cuts allow. */
export const countTooLong = (db: Kysely<Database>, actor: Actor, cuts: readonly Cut[]) =>
  db
    .selectFrom('referrals')
    .innerJoin('people', 'people.id', 'referrals.personId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(reachable(actor, 'referral.list', ties))
    .where(standsTooLong(cuts))

/** One referral under a permission; 404 out of reach. What the officers wrote and found stays inside the service. */
export const getReferral = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'referral.list',
) => {
  const row = await scoped(db, actor, permission)
    .select([
      ...withConsent,
      'referrals.weightsNumber',
      ...(['referrals.findings', 'referrals.note', 'referrals.reason', 'referrals.reasonWords'] as const),
    ])
    .where('referrals.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  const isInside = actor.organisationId === null
  const told = isInside ? row : { ...row, findings: '[]', note: null, reason: null, reasonWords: null }
  return {
    ...disclosed(actor, told),
    mayDecide: row.state === 'proposed' && may(actor, 'referral.decide', deciding(row)),
    mayWithdraw:
      isOpenReferral(row.state) &&
      may(actor, 'referral.withdraw', { ...deciding(row), organisationId: row.organisationId }),
  }
}

export type ReferralDetails = Awaited<ReturnType<typeof getReferral>>

/**
 * What the law finds about the pair now, with points by the weights it was proposed under: whoever decides compares facts,
 * not weights. Undefined when either is gone. For readers inside the service.
 */
export const explainNow = async (
  db: Kysely<Database>,
  {
    personId,
    openingId,
    weightsNumber,
    proposedAt,
  }: Pick<ReferralDetails, 'personId' | 'openingId' | 'weightsNumber' | 'proposedAt'>,
  now: Date,
) => {
  const pair = await unscopedPair(db, personId, openingId)
  if (!pair) return undefined
  const weights = await weightsThen(db, { weightsNumber, on: dayAt(new Date(proposedAt)) })
  return { ...explain(pair, weights, dayAt(now)), weights }
}
