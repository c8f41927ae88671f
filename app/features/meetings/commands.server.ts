/** Deeds on meetings of a plan: set, moved, cancelled, told as held. */
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { Day } from '~/domain/calendar/day'
import {
  type MeetingKind,
  decideCancel,
  decideChange,
  decideHeld,
  decideTime,
  startOf,
} from '~/domain/meetings/meeting'
import { type Result, ok, refuse } from '~/domain/result'
import { loadPlan } from '~/features/plans/load.server'
import { tiesOf } from '~/features/plans/scope.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { takenAround } from './taken.server'

export type MeetingWords = {
  readonly kind: MeetingKind
  readonly on: Day
  readonly time: string
  readonly minutes: number
  readonly place: string
  readonly withWhom: string | null
}

const nowIn = ({ now }: Work): string => {
  const { day, time } = wallTimeAt(instant(now))
  return startOf(day, time)
}

/** Holds the officer and the plan until the deed is done: of two deeds at once the second sees the first's meeting. */
const holdTimes = async ({ tx }: Work, officerId: string, planId: string): Promise<void> => {
  await tx
    .updateTable('users')
    .set((eb) => ({ id: eb.ref('id') }))
    .where('id', '=', officerId)
    .execute()
  await tx
    .updateTable('plans')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', planId)
    .execute()
}

const columnsOf = ({ kind, on, time, minutes, place, withWhom }: MeetingWords) => ({
  kind,
  onDay: on,
  startsAt: startOf(on, time),
  minutes,
  place,
  withWhom,
})

/** Sets a meeting of the plan. Refused: `not-open`, and what `decideTime` says. Gives the meeting's id. */
export const planMeeting = command(
  'meeting.record',
  async (work, planId: string, words: MeetingWords): Promise<Result<string>> => {
    const plan = await loadPlan(work.tx, planId)
    work.permit(tiesOf(plan))
    const { personId, institutionId } = plan
    const officerId = work.actor.userId
    const id = work.newId()
    const columns = columnsOf(words)
    const details = { kind: words.kind, startsAt: columns.startsAt }
    work.about({ type: 'meeting', id, personId, institutionId, details })
    if (plan.openKey === null) return refuse('not-open')
    await holdTimes(work, officerId, planId)
    const taken = await takenAround(work.tx, { personId, officerId }, words.on)
    const decided = decideTime(columns, taken, nowIn(work))
    if (!decided.ok) return decided
    const unsettled = {
      state: 'planned',
      reason: null,
      outcome: null,
      settledOn: null,
      settledBy: null,
    } as const
    await work.tx
      .insertInto('planMeetings')
      .values({
        ...columns,
        ...unsettled,
        id,
        planId,
        personId,
        institutionId,
        officerId,
        madeAt: work.now,
        version: 1,
      })
      .execute()
    return ok(id)
  },
)

type Place = { readonly personId: string; readonly meetingId: string }

const load = async (work: Work, { personId, meetingId }: Place, step: string) => {
  const meeting = await work.tx
    .selectFrom('planMeetings as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .selectAll('m')
    .select('people.sharedRegion')
    .where('m.id', '=', meetingId)
    .where('m.personId', '=', personId)
    .executeTakeFirst()
  if (!meeting) throw notFound()
  work.permit(tiesOf(meeting))
  const { institutionId, state, startsAt } = meeting
  const details = { step, state, startsAt }
  work.about({ type: 'meeting', id: meetingId, personId, institutionId, details })
  return meeting
}

type Meeting = Awaited<ReturnType<typeof load>>

const save = async (
  work: Work,
  meeting: Meeting,
  version: number,
  change: Partial<Omit<Meeting, 'sharedRegion'>>,
): Promise<Result<string>> => {
  const saved = await work.tx
    .updateTable('planMeetings')
    .set({ ...change, version: version + 1 })
    .where('id', '=', meeting.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n ? ok(meeting.id) : refuse('errors:stale')
}

/** Moves a planned meeting or changes its words. Refused: `not-planned`, `errors:stale`, and what `decideTime` says. */
export const changeMeeting = command(
  'meeting.record',
  async (work, place: Place, version: number, words: MeetingWords): Promise<Result<string>> => {
    const meeting = await load(work, place, 'change')
    const may = decideChange(meeting)
    if (!may.ok) return may
    await holdTimes(work, meeting.officerId, meeting.planId)
    const columns = columnsOf(words)
    const taken = await takenAround(work.tx, meeting, words.on)
    const others = taken.filter((each) => each.id !== meeting.id)
    const decided = decideTime(columns, others, nowIn(work))
    return decided.ok ? save(work, meeting, version, columns) : decided
  },
)

/** Refused: see `decideCancel`, `errors:stale`. */
export const cancelMeeting = command(
  'meeting.record',
  async (work, place: Place, version: number, words: string | null): Promise<Result<string>> => {
    const meeting = await load(work, place, 'cancel')
    const decided = decideCancel(meeting, words)
    if (!decided.ok) return decided
    const settled = { settledOn: work.today, settledBy: work.actor.userId }
    return save(work, meeting, version, { state: 'cancelled', reason: decided.value, ...settled })
  },
)

/** Tells that a meeting was held and what came of it. Refused: see `decideHeld`, `errors:stale`. */
export const holdMeeting = command(
  'meeting.record',
  async (work, place: Place, version: number, words: string | null): Promise<Result<string>> => {
    const meeting = await load(work, place, 'held')
    const decided = decideHeld(meeting, words, nowIn(work))
    if (!decided.ok) return decided
    const settled = { settledOn: work.today, settledBy: work.actor.userId }
    return save(work, meeting, version, { state: 'held', outcome: decided.value, ...settled })
  },
)
