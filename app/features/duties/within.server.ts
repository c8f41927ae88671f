/** Clocks of the law started and stopped by another area's deed, inside its own transaction. */
import type { Day } from '~/domain/calendar/day'
import { isLate } from '~/domain/duties/duty'
import type { EventKind } from '~/domain/duties/events'
import { decideEvent } from '~/domain/duties/start'
import { type Result, ok } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import type { Work } from '~/platform/command.server'
import { happeningAt, happeningIn, momentOf, tiesFor, writeEvent } from './start.server'

type Happened = {
  readonly kind: EventKind
  readonly personId: string | null
  readonly institutionId: string
  readonly on: Day
  readonly note: string | null
  /** The day on which what the event asks for was already done; null while it is owed. */
  readonly doneOn?: Day | null
}

export type StartedClock = { readonly eventId: string; readonly dueOn: Day | null; readonly late: boolean }

/** Records an event and starts its duties. Refused as `decideEvent` says. Gives the event, and the day of its first duty. */
export const startWithin = async (work: Work, happened: Happened): Promise<Result<StartedClock>> => {
  const { kind, personId, institutionId, on, note, doneOn = null } = happened
  const since = happeningAt(on, null)
  const decided = decideEvent(kind, since, momentOf(work), await calendarOf(work.tx))
  if (!decided.ok) return decided
  const eventId = work.newId()
  const ties = tiesFor(kind, personId, { institutionId, region: null })
  const done = doneOn === null ? null : happeningAt(doneOn, null)
  const late = done !== null && decided.value.some(({ due }) => isLate(due, done))
  const fresh = { id: eventId, kind, since, note, replacesId: null, recordedBy: work.actor.userId, ...ties }
  await writeEvent(work.tx, fresh, decided.value, work, (row, { due }) =>
    done === null
      ? row
      : { ...row, state: 'done', doneOn, doneBy: work.actor.userId, note, late: isLate(due, done) ? 1 : 0 },
  )
  return ok({ eventId, dueOn: decided.value[0]?.due.on ?? null, late })
}

/** Settles what an event still owes; lateness is counted by the day. Gives whether anything was late. */
export const settleWithin = async (
  work: Work,
  eventId: string,
  settled: { readonly on: Day; readonly outcome: 'done' | 'not-needed'; readonly note: string | null },
): Promise<boolean> => {
  const open = await work.tx
    .selectFrom('duties')
    .select(['id', 'dueOn', 'dueAt', 'version'])
    .where('eventId', '=', eventId)
    .where('state', '=', 'open')
    .execute()
  let isAnyLate = false
  for (const { id, dueOn, dueAt, version } of open) {
    const due = { on: dueOn, at: dueOn === null ? null : happeningIn(dueOn, dueAt).at }
    const late = isLate(due, happeningAt(settled.on, null))
    isAnyLate ||= late
    await work.tx
      .updateTable('duties')
      .set({
        state: settled.outcome,
        doneOn: settled.on,
        doneBy: work.actor.userId,
        reason: settled.outcome === 'not-needed' ? settled.note : null,
        note: settled.outcome === 'done' ? settled.note : null,
        late: late ? 1 : 0,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
  }
  return isAnyLate
}
