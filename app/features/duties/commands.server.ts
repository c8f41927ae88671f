/** Deeds on duties: something happened, a duty was done or is not needed. */
import type { DutyEventsTable } from '#db/schema/duties'
import type { Day } from '~/domain/calendar/day'
import { type EventKind, eventRuleOf } from '~/domain/duties/events'
import { dutyRuleOf } from '~/domain/duties/rules'
import { decideEvent, nextAfter } from '~/domain/duties/start'
import { decideSettling } from '~/domain/duties/status'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { EventWords, SettleWords } from './forms'
import { tiesOf } from './scope.server'
import { dutyRow, happeningAt, happeningIn, momentOf, tiesFor, writeEvent } from './start.server'

type Someone = {
  readonly institutionId: string | null
  readonly region: string | null
  readonly birthDate: Day
}

const loadPerson = async ({ tx }: Pick<Work, 'tx'>, id: string): Promise<Someone> => {
  const person = await tx
    .selectFrom('people')
    .select(['institutionId', 'sharedRegion as region', 'birthDate'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}

const fitsPerson = (kind: EventKind, personId: string | null): Result<null> => {
  const { about } = eventRuleOf(kind)
  if (about === 'person' && personId === null) return refuse('needs-person')
  return about === 'nobody' && personId !== null ? refuse('not-about-person') : ok(null)
}

/** The same event of the same moment, recorded by another at the same time or by mistake twice. */
const isRecorded = async (
  { tx }: Pick<Work, 'tx'>,
  event: Pick<DutyEventsTable, 'kind' | 'happenedOn' | 'happenedAt'> & { readonly personId: string },
): Promise<boolean> => {
  const same = await tx
    .selectFrom('dutyEvents')
    .select('happenedAt')
    .where('personId', '=', event.personId)
    .where('kind', '=', event.kind)
    .where('happenedOn', '=', event.happenedOn)
    .where('withdrawnAt', 'is', null)
    .execute()
  return same.some((each) => each.happenedAt === event.happenedAt)
}

/**
 * Records what happened and starts every clock that the law puts on it. Refused: `needs-person`, `not-about-person`,
 * `before-birth`, `recorded-already`, and what `decideEvent` refuses. Gives the event's id.
 */
export const recordEvent = command(
  'duty.record',
  async (work, personId: string | null, words: EventWords): Promise<Result<string>> => {
    const { event: kind, on, time, note } = words
    const person = personId === null ? null : await loadPerson(work, personId)
    const ties = tiesFor(kind, personId, person ?? work.actor)
    work.permit(tiesOf(ties))
    const since = happeningAt(on, time)
    const id = work.newId()
    const { institutionId } = ties
    work.about({ type: 'duty-event', id, personId, institutionId, details: { kind, on, at: since.at } })
    const fits = fitsPerson(kind, personId)
    if (!fits.ok) return fits
    if (person && on < person.birthDate) return refuse('before-birth')
    const calendar = await calendarOf(work.tx)
    const decided = decideEvent(kind, since, momentOf(work), calendar)
    if (!decided.ok) return decided
    const moment = { kind, happenedOn: on, happenedAt: since.at }
    if (personId && (await isRecorded(work, { ...moment, personId }))) return refuse('recorded-already')
    const fresh = { id, kind, since, note, replacesId: null, recordedBy: work.actor.userId, ...ties }
    await writeEvent(work.tx, fresh, decided.value, work)
    return ok(id)
  },
)

const loadDuty = async (work: Work, id: string) => {
  const duty = await work.tx.selectFrom('duties').selectAll().where('id', '=', id).executeTakeFirst()
  if (!duty) throw notFound()
  work.permit(tiesOf(duty))
  return duty
}

/**
 * Ticks a duty off, or says with a reason that it is not needed; what comes again starts anew. Lateness stays for ever.
 * Refused: `errors:stale`, and what `decideSettling` refuses. Gives the person's id, or null.
 */
export const settleDuty = command(
  'duty.record',
  async (work, id: string, version: number, words: SettleWords): Promise<Result<string | null>> => {
    const duty = await loadDuty(work, id)
    const { personId, institutionId, code } = duty
    const { outcome, time, reason, note } = words
    const on = words.on ?? work.today
    work.about({ type: 'duty', id, personId, institutionId, details: { code, outcome, on } })
    if (duty.version !== version) return refuse('errors:stale')
    const rule = dutyRuleOf(code)
    const since = happeningIn(duty.startedOn, duty.startedAt)
    const due = { on: duty.dueOn, at: happeningIn(duty.startedOn, duty.dueAt).at }
    const done = happeningAt(on, time)
    const standing = { rule, state: duty.state, due, late: duty.late === 1, since }
    const settling = outcome === 'done' ? ({ outcome, done } as const) : ({ outcome, reason } as const)
    const decided = decideSettling(standing, settling, momentOf(work))
    if (!decided.ok) return decided
    await work.tx
      .updateTable('duties')
      .set({
        state: outcome,
        doneOn: on,
        doneAt: done.at,
        doneBy: work.actor.userId,
        reason: outcome === 'not-needed' ? reason : null,
        note,
        late: decided.value.late ? 1 : 0,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    const next = outcome === 'done' ? nextAfter(rule, done, await calendarOf(work.tx)) : undefined
    if (next)
      await work.tx
        .insertInto('duties')
        .values(dutyRow(next, duty.eventId, duty, work))
        .execute()
    return ok(personId)
  },
)
