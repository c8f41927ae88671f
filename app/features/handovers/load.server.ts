/** Loads a handover for a deed, with the facts on which its next step depends, and writes what came of it. */
import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Database } from '#db/schema'
import type { HandoversTable } from '#db/schema/handovers'
import type { Calendar } from '~/domain/calendar/holidays'
import type { Day } from '~/domain/calendar/day'
import { type Carried, type MeasureToCarry, carryOver } from '~/domain/handovers/carry'
import {
  type DestinationKind,
  type ReceivingService,
  type ReleaseFacts,
} from '~/domain/handovers/destination'
import type { HandoverFacts, HandoverState } from '~/domain/handovers/handover'
import { itemsFor } from '~/domain/handovers/items'
import { nextStepDue, programmeDueOn } from '~/domain/handovers/state'
import type { ReleaseGround } from '~/domain/people/person'
import { isSettled, type MeasureStatus } from '~/domain/plans/measures'
import type { Service } from '~/domain/plans/services'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

export type HandoverRow = Selectable<HandoversTable>

export const kindOf = (row: Pick<HandoverRow, 'kind'>): DestinationKind => row.kind as DestinationKind
export const stateOf = (row: Pick<HandoverRow, 'state'>): HandoverState => row.state as HandoverState

/** The row; answers 404 when there is none. */
export const loadHandover = async (tx: Kysely<Database>, id: string): Promise<HandoverRow> => {
  const row = await tx.selectFrom('handovers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Writes a change unless somebody else changed the handover since the form was made: then `errors:stale`. */
export const saveHandover = async (
  tx: Kysely<Database>,
  row: Pick<HandoverRow, 'id'>,
  version: number,
  change: Updateable<HandoversTable>,
): Promise<Result<string>> => {
  const done = await tx
    .updateTable('handovers')
    .set({ ...change, version: version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(row.id) : refuse('errors:stale')
}

/** Names the handover and its person in the audit row. */
export const aboutHandover = (
  work: Work,
  row: HandoverRow,
  details: Readonly<Record<string, unknown>>,
): void =>
  work.about({
    type: 'handover',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
    details,
  })

/** The measures of the plan with whom they were meant to go to. */
export const measuresOfPlan = async (tx: Kysely<Database>, planId: string): Promise<MeasureToCarry[]> => {
  const rows = await tx
    .selectFrom('measures')
    .select(['id', 'service', 'dueOn', 'status'])
    .where('planId', '=', planId)
    .execute()
  return rows.map(({ service, status, ...rest }) => ({
    ...rest,
    service: service as Service,
    status: status as MeasureStatus,
  }))
}

/** Every open measure with its owner and day after release, as chosen or as it follows. */
export const carriedOf = async (
  tx: Kysely<Database>,
  row: Pick<HandoverRow, 'id' | 'planId' | 'service' | 'releaseOn'>,
): Promise<Carried[]> => {
  const chosen = await tx
    .selectFrom('handoverMeasures')
    .select(['measureId', 'service', 'dueOn'])
    .where('handoverId', '=', row.id)
    .execute()
  return carryOver(
    await measuresOfPlan(tx, row.planId),
    chosen.map((each) => ({ ...each, service: each.service as Service })),
    { service: row.service as ReceivingService, releaseOn: row.releaseOn },
  )
}

/** Writes whom the open measures go to; what is settled by now is left out. */
export const writeCarried = async (
  tx: Kysely<Database>,
  handoverId: string,
  carried: readonly Carried[],
): Promise<void> => {
  await tx.deleteFrom('handoverMeasures').where('handoverId', '=', handoverId).execute()
  if (carried.length === 0) return
  await tx
    .insertInto('handoverMeasures')
    .values(carried.map((each) => ({ handoverId, ...each })))
    .execute()
}

/** What the person's own row says of the release. */
export const releaseOf = async (tx: Kysely<Database>, personId: string) => {
  const { releasedOn, releaseGround, supervisionExpected } = await tx
    .selectFrom('people')
    .select(['releasedOn', 'releaseGround', 'supervisionExpected'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const facts: ReleaseFacts = {
    ground: releaseGround as ReleaseGround | null,
    supervisionExpected: supervisionExpected === null ? null : supervisionExpected === 1,
  }
  return { releasedOn, facts }
}

/** What the rules of a handover see of a loaded row. */
export const factsOf = async (tx: Kysely<Database>, row: HandoverRow, today: Day): Promise<HandoverFacts> => {
  const { releasedOn } = await releaseOf(tx, row.personId)
  const measures = await measuresOfPlan(tx, row.planId)
  const settled = await tx
    .selectFrom('handoverItems')
    .select('key')
    .where('handoverId', '=', row.id)
    .where('state', '!=', 'open')
    .execute()
  const keys = itemsFor(kindOf(row))
  return {
    state: stateOf(row),
    kind: kindOf(row),
    region: row.region,
    request: row.request,
    releaseOn: row.releaseOn,
    releasedOn,
    programmeDue: programmeDueOn(row.releaseOn, await calendarOf(tx), today),
    openItems: keys.filter((key) => !settled.some((each) => each.key === key)).length,
    openMeasures: measures.filter(({ status }) => !isSettled(status)).length,
    carriedMeasures: (await carriedOf(tx, row)).length,
    meetingHeld: row.meetingHeld === null ? null : row.meetingHeld === 1,
  }
}

/** The day of the next step of a row as it will be. */
export const dueOf = (
  row: Pick<HandoverRow, 'state' | 'releaseOn' | 'offeredOn' | 'meetingOn'>,
  calendar: Calendar,
  today: Day,
): Day => nextStepDue({ ...row, state: stateOf(row) }, calendar, today)
