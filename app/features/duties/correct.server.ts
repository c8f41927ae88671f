/** Taking back what was recorded wrongly: the old record and its duties stay, a right day starts the clocks anew. */
import type { Selectable } from 'kysely'
import type { DutiesTable, DutyEventsTable } from '#db/schema/duties'
import type { Day } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { isLate } from '~/domain/duties/duty'
import { eventKindIn } from '~/domain/duties/events'
import { type Started, decideEvent } from '~/domain/duties/start'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { CorrectWords } from './forms'
import { tiesOf } from './scope.server'
import { happeningAt, happeningIn, momentOf, writeEvent } from './start.server'

type Event = Selectable<DutyEventsTable>
type Duty = Selectable<DutiesTable>

const loadEvent = async (work: Work, id: string): Promise<Event> => {
  const event = await work.tx.selectFrom('dutyEvents').selectAll().where('id', '=', id).executeTakeFirst()
  if (!event) throw notFound()
  work.permit(tiesOf(event))
  return event
}

/** Duties that began with the event itself; later rounds of what comes again have a start of their own. */
const isOfEvent = (duty: Duty, { happenedOn, happenedAt }: Event): boolean =>
  duty.startedOn === happenedOn && duty.startedAt === happenedAt

/** What had been settled under the wrong day stays settled under the right one; its lateness is counted by the right day. */
const carryOver =
  (old: readonly Duty[]) =>
  (row: DutiesTable, { rule, due }: Started): DutiesTable => {
    const was = old.find((each) => each.code === rule.code && each.doneOn !== null)
    if (!was?.doneOn) return row
    const { state, doneOn, doneAt, doneBy, reason, note } = was
    const late = state === 'done' && isLate(due, happeningIn(doneOn, doneAt)) ? 1 : 0
    return { ...row, state, doneOn, doneAt, doneBy, reason, note, late }
  }

const withdraw = async (work: Work, event: Event, reason: string, duties: readonly Duty[]): Promise<void> => {
  await work.tx
    .updateTable('dutyEvents')
    .set({
      withdrawnAt: work.now,
      withdrawnBy: work.actor.userId,
      withdrawnReason: reason,
      version: event.version + 1,
    })
    .where('id', '=', event.id)
    .execute()
  if (duties.length === 0) return
  await work.tx
    .updateTable('duties')
    .set((eb) => ({ state: 'withdrawn', version: eb('version', '+', 1) }))
    .where(
      'id',
      'in',
      duties.map(({ id }) => id),
    )
    .execute()
}

const startAgain = (work: Work, event: Event, on: Day, time: string | null, calendar: Calendar) => {
  const kind = eventKindIn(event.kind)
  if (!kind) throw notFound()
  const since = happeningAt(on, time)
  if (since.on === event.happenedOn && since.at === event.happenedAt) return refuse('same-day')
  const decided = decideEvent(kind, since, momentOf(work), calendar)
  return decided.ok ? ok({ kind, since, started: decided.value }) : decided
}

/**
 * Takes an event back with a reason; with a right day it is recorded anew. Refused: `errors:stale`, `withdrawn-already`,
 * `same-day`, and what `decideEvent` refuses. Gives the person's id, or null.
 */
export const correctEvent = command(
  'duty.record',
  async (work, id: string, version: number, words: CorrectWords): Promise<Result<string | null>> => {
    const event = await loadEvent(work, id)
    const { personId, institutionId, region, note } = event
    const details = { corrected: event.kind, from: event.happenedOn, to: words.on }
    work.about({ type: 'duty-event', id, personId, institutionId, details })
    if (event.withdrawnAt !== null) return refuse('withdrawn-already')
    if (event.version !== version) return refuse('errors:stale')
    const duties = await work.tx.selectFrom('duties').selectAll().where('eventId', '=', id).execute()
    if (words.on === null) {
      await withdraw(work, event, words.reason, duties)
      return ok(personId)
    }
    const again = startAgain(work, event, words.on, words.time, await calendarOf(work.tx))
    if (!again.ok) return again
    const own = duties.filter((each) => isOfEvent(each, event))
    await withdraw(work, event, words.reason, own)
    const { started, ...right } = again.value
    const newId = work.newId()
    const fresh = { id: newId, ...right, personId, institutionId, region, note }
    const by = { replacesId: id, recordedBy: work.actor.userId }
    await writeEvent(work.tx, { ...fresh, ...by }, started, work, carryOver(own))
    await work.tx
      .updateTable('duties')
      .set({ eventId: newId })
      .where('eventId', '=', id)
      .where('state', '!=', 'withdrawn')
      .execute()
    return ok(personId)
  },
)
