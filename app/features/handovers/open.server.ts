/** Makes handovers for plans that near release, each exactly once, with its checklist. */
import type { Kysely } from 'kysely'
import { oblastPrefix } from '#db/reference/regions'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { destinationOf, destinations, type DestinationKind } from '~/domain/handovers/destination'
import { itemsFor } from '~/domain/handovers/items'
import type { ReleaseGround } from '~/domain/people/person'
import { calendarOf } from '~/features/plans/calendar.server'
import { newId } from '~/platform/ids.server'
import { dueOf } from './load.server'

/** What a handover is made from: a plan and what its person's row says. */
export const plansToHandOver = (db: Kysely<Database>) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select([
      'plans.id',
      'plans.personId',
      'plans.institutionId',
      'plans.releaseOn',
      'plans.placeAfter',
      'plans.addressAfter',
      'people.placeAfter as personPlaceAfter',
      'people.addressAfter as personAddressAfter',
      'people.releaseGround',
      'people.supervisionExpected',
    ])
    .where('plans.openKey', 'is not', null)

export type PlanToHandOver = Awaited<ReturnType<ReturnType<typeof plansToHandOver>['execute']>>[number]

/** Where the person goes by what is known of the release. */
export const kindFor = (
  plan: Pick<PlanToHandOver, 'releaseGround' | 'supervisionExpected'>,
): DestinationKind =>
  destinationOf({
    ground: plan.releaseGround as ReleaseGround | null,
    supervisionExpected: plan.supervisionExpected === null ? null : plan.supervisionExpected === 1,
  })

const rowFor = (plan: PlanToHandOver, createdBy: string | null) => {
  const kind = kindFor(plan)
  const placeAfter = plan.placeAfter ?? plan.personPlaceAfter
  return {
    id: newId(),
    planId: plan.id,
    personId: plan.personId,
    institutionId: plan.institutionId,
    openKey: plan.id,
    state: 'preparing' as const,
    kind,
    service: destinations[kind].service,
    region: placeAfter && oblastPrefix(placeAfter),
    placeAfter,
    addressAfter: plan.addressAfter ?? plan.personAddressAfter,
    releaseOn: plan.releaseOn,
    offeredOn: null,
    meetingOn: null,
    offers: 0,
    createdBy,
    version: 1,
  }
}

/** Adds what the checklist of this kind lacks; what is ticked stays ticked. */
export const completeItems = async (
  tx: Kysely<Database>,
  handovers: readonly { readonly id: string; readonly kind: DestinationKind }[],
): Promise<void> => {
  const rows = handovers.flatMap(({ id, kind }) =>
    itemsFor(kind).map((key) => ({ id: newId(), handoverId: id, key, state: 'open', version: 1 })),
  )
  if (rows.length === 0) return
  await tx
    .insertInto('handoverItems')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['handoverId', 'key']).doNothing())
    .execute()
}

/** Makes the handovers. A plan that has an open one is passed over; returns those made. */
export const insertHandovers = async (
  tx: Kysely<Database>,
  plans: readonly PlanToHandOver[],
  { today, now, by }: { readonly today: Day; readonly now: string; readonly by: string | null },
): Promise<{ readonly id: string; readonly planId: string }[]> => {
  if (plans.length === 0) return []
  const calendar = await calendarOf(tx)
  const rows = plans.map((plan) => {
    const row = rowFor(plan, by)
    return { ...row, createdAt: now, dueOn: dueOf(row, calendar, today) }
  })
  const made = await tx
    .insertInto('handovers')
    .values(rows)
    .onConflict((conflict) => conflict.column('openKey').doNothing())
    .returning(['id', 'planId', 'kind'])
    .execute()
  await completeItems(
    tx,
    made.map(({ id, kind }) => ({ id, kind: kind as DestinationKind })),
  )
  return made
}
