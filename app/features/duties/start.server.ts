/** Writes an event with the duties it starts, inside the transaction of the deed. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { DutiesTable, DutyEventsTable } from '#db/schema/duties'
import { type Instant, instant, instantAt } from '~/domain/calendar/almaty'
import type { Day } from '~/domain/calendar/day'
import type { Happening } from '~/domain/duties/duty'
import { type EventKind, eventRuleOf } from '~/domain/duties/events'
import type { Started } from '~/domain/duties/start'
import type { Work } from '~/platform/command.server'

/** The day and hour of a form as the rules take them. */
export const happeningAt = (on: Day, time: string | null): Happening => ({
  on,
  at: time === null ? null : instantAt({ day: on, time }),
})

/** What a row says of its event's moment. */
export const happeningIn = (on: Day, at: string | null): Happening => ({
  on,
  at: at === null ? null : instant(at),
})

export type Ties = Pick<DutyEventsTable, 'personId' | 'institutionId' | 'region'>

type Place = { readonly institutionId: string | null; readonly region: string | null }

/** Whose record an event becomes: only those who keep events of its kind are tied to it. */
export const tiesFor = (kind: EventKind, personId: string | null, place: Place): Ties => {
  const { keepers } = eventRuleOf(kind)
  return {
    personId,
    institutionId: keepers.includes('institution') ? place.institutionId : null,
    region: keepers.includes('region') ? place.region : null,
  }
}

type Stamp = Pick<Work, 'newId'> & { readonly now: string }

/** The row of a duty that has just started. */
export const dutyRow = (
  { rule, since, due, state }: Started,
  eventId: string,
  { personId, institutionId, region }: Ties,
  { newId, now }: Stamp,
): DutiesTable => ({
  id: newId(),
  eventId,
  code: rule.code,
  personId,
  institutionId,
  region,
  startedOn: since.on,
  startedAt: since.at,
  dueOn: due.on,
  dueAt: due.at,
  sortOn: due.on ?? since.on,
  state,
  doneOn: null,
  doneAt: null,
  doneBy: null,
  reason: null,
  note: null,
  late: 0,
  createdAt: now,
  version: 1,
})

type Fresh = Ties & {
  readonly id: string
  readonly kind: EventKind
  readonly since: Happening
  readonly note: string | null
  readonly replacesId: string | null
  readonly recordedBy: string
}

/** Writes the event and its duties; `finish` may settle a row before it is written. */
export const writeEvent = async (
  tx: Kysely<Database>,
  { id, kind, since, note, replacesId, recordedBy, ...ties }: Fresh,
  started: readonly Started[],
  stamp: Stamp,
  finish: (row: DutiesTable, of: Started) => DutiesTable = (row) => row,
): Promise<void> => {
  const event: DutyEventsTable = {
    id,
    kind,
    ...ties,
    happenedOn: since.on,
    happenedAt: since.at,
    note,
    recordedBy,
    recordedAt: stamp.now,
    replacesId,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnReason: null,
    version: 1,
  }
  await tx.insertInto('dutyEvents').values(event).execute()
  const rows = started.map((each) => finish(dutyRow(each, id, ties, stamp), each))
  if (rows.length > 0) await tx.insertInto('duties').values(rows).execute()
}

/** The moment of a deed, to the minute. */
export const momentOf = ({ today, now }: Pick<Work, 'today' | 'now'>): { today: Day; instant: Instant } => ({
  today,
  instant: instant(now),
})
