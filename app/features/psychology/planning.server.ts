/** Deeds on sessions ahead: set, moved, cancelled with a reason. */
import { startOf } from '~/domain/meetings/meeting'
import { decideCancelled, decideOpen, decidePlanned } from '~/domain/psychology/planned'
import type { Absence } from '~/domain/psychology/session'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { PlanForm } from './forms'
import { findPersonForSession } from './queries.server'
import { askMethod, clockOf, holdTimes } from './record.server'
import { takenAhead } from './taken.server'
import { unscopedWorkHours } from './work-hours.server'

type Whose = { readonly personId: string; readonly institutionId: string; readonly except: string | null }

const columnsOf = ({ kind, method, on, time, minutes, room }: PlanForm) => ({
  kind,
  method,
  onDay: on,
  startsAt: startOf(on, time),
  minutes,
  room,
})

const decide = async (
  work: Work,
  form: PlanForm,
  { personId, institutionId, except }: Whose,
): Promise<Result<null>> => {
  await holdTimes(work, institutionId)
  const isKnown = await askMethod(work, form.method)
  if (!isKnown.ok) return isKnown
  const whose = { psychologistId: work.actor.userId, personId, institutionId, room: form.room }
  const taken = await takenAhead(work.tx, whose, form.on, except)
  const { day, time } = clockOf(work)
  const wish = {
    time: { startsAt: startOf(form.on, form.time), minutes: form.minutes },
    work: await unscopedWorkHours(work.tx, personId),
    isReleased: form.isReleased,
  }
  return decidePlanned(wish, taken, startOf(day, time))
}

/** Sets a session with a person of one's institution; gives its id. Refused: what `decidePlanned` says, `method-not-approved`. */
export const planSession = command(
  'session.plan',
  async (work, personId: string, form: PlanForm): Promise<Result<string>> => {
    const person = await findPersonForSession(work.tx, work.actor, personId)
    if (!person?.institutionId) throw notFound()
    const { institutionId } = person
    work.permit({ authorId: work.actor.userId })
    const id = work.newId()
    const columns = columnsOf(form)
    const details = { startsAt: columns.startsAt, isReleased: form.isReleased }
    work.about({ type: 'planned-session', id, personId, institutionId, details })
    const decided = await decide(work, form, { personId, institutionId, except: null })
    if (!decided.ok) return decided
    const fresh = { state: 'planned', reason: null, sessionId: null, madeAt: work.now, version: 1 } as const
    await work.tx
      .insertInto('plannedSessions')
      .values({ ...columns, ...fresh, id, personId, institutionId, psychologistId: work.actor.userId })
      .execute()
    return ok(id)
  },
)

const load = async (work: Work, id: string, step: string) => {
  const planned = await work.tx
    .selectFrom('plannedSessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: planned?.psychologistId ?? null })
  if (!planned) throw notFound()
  const { personId, institutionId, startsAt } = planned
  work.about({ type: 'planned-session', id, personId, institutionId, details: { step, startsAt } })
  return planned
}

type Change = Partial<ReturnType<typeof columnsOf>> & {
  readonly state?: 'cancelled'
  readonly reason?: Absence
}

const save = async (work: Work, id: string, version: number, change: Change): Promise<Result<string>> => {
  const saved = await work.tx
    .updateTable('plannedSessions')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
}

/** Moves a planned session. Refused: `not-planned`, `errors:stale`, and what `planSession` refuses. */
export const movePlanned = command(
  'session.plan',
  async (work, id: string, version: number, form: PlanForm): Promise<Result<string>> => {
    const planned = await load(work, id, 'move')
    const isOpen = decideOpen(planned)
    if (!isOpen.ok) return isOpen
    const { personId, institutionId } = planned
    const decided = await decide(work, form, { personId, institutionId, except: id })
    return decided.ok ? save(work, id, version, columnsOf(form)) : decided
  },
)

/** Cancels a planned session with its reason. Refused: `not-planned`, `absence-missing`, `errors:stale`. */
export const cancelPlanned = command(
  'session.plan',
  async (work, id: string, version: number, reason: Absence): Promise<Result<string>> => {
    const decided = decideCancelled(await load(work, id, 'cancel'), reason)
    return decided.ok ? save(work, id, version, { state: 'cancelled', reason: decided.value }) : decided
  },
)
