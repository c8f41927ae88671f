/** The receiving side of a handover: accepted with an officer and a first meeting, returned with a reason, completed. */
import type { Day } from '~/domain/calendar/day'
import type { Role } from '~/domain/access/roles'
import { destinations } from '~/domain/handovers/destination'
import {
  type HandoverStep,
  type ReturnReason,
  decideHandover,
  isOpenHandover,
} from '~/domain/handovers/state'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { refreshNextDue } from '~/features/plans/schedule.server'
import { type Work, command } from '~/platform/command.server'
import {
  type HandoverRow,
  aboutHandover,
  carriedOf,
  dueOf,
  factsOf,
  kindOf,
  loadHandover,
  saveHandover,
  stateOf,
} from './load.server'
import { tellSender } from './messages.server'
import { tiesOf } from './scope.server'

type Change = Partial<HandoverRow>

/** Only the service to which it was offered answers; the other one of the region reads along. */
const loadOffered = async (work: Work, id: string): Promise<Result<HandoverRow>> => {
  const row = await loadHandover(work.tx, id)
  work.permit(tiesOf(row))
  aboutHandover(work, row, {})
  return row.service === work.actor.role ? ok(row) : refuse('not-your-service')
}

const takeStep = async (
  work: Work,
  row: HandoverRow,
  version: number,
  step: HandoverStep,
  change: Change,
): Promise<Result<string>> => {
  const decided = decideHandover(await factsOf(work.tx, { ...row, ...change }, work.today), step, work.today)
  if (!decided.ok) return decided
  const { state, findings } = decided.value
  const next = { ...row, ...change, state }
  const saved = await saveHandover(work.tx, row, version, {
    ...change,
    state,
    ...(isOpenHandover(state) ? {} : { openKey: null }),
    dueOn: dueOf(next, await calendarOf(work.tx), work.today),
  })
  if (!saved.ok) return saved
  aboutHandover(work, row, {
    step,
    from: row.state,
    to: state,
    findings: findings.map((each) => ({ rule: each.rule, state: each.state })),
  })
  return ok(row.id)
}

/** The open measures of the plan get their new owners and days. */
const takeMeasures = async (work: Work, row: HandoverRow): Promise<void> => {
  const carried = await carriedOf(work.tx, row)
  for (const { measureId, service, dueOn } of carried)
    await work.tx
      .updateTable('measures')
      .set((eb) => ({ service, dueOn, version: eb('version', '+', 1) }))
      .where('id', '=', measureId)
      .execute()
  await refreshNextDue(work.tx, [row.personId])
  work.add({ carried: carried.map(({ measureId, service, dueOn }) => ({ measureId, service, dueOn })) })
}

export type Reception = {
  /** A user of the receiving service; null where the name is typed. */
  readonly receiverUserId: string | null
  readonly receiverName: string | null
  readonly receiverContact: string | null
  readonly meetingOn: Day
  readonly meetingAt: string | null
  readonly meetingPlace: string | null
}

/** The name of a chosen officer; undefined when they are not of this service and region. */
const officerName = async (work: Work, id: string): Promise<string | undefined> => {
  const user = await work.tx
    .selectFrom('users')
    .select('name')
    .where('id', '=', id)
    .where('role', '=', work.actor.role)
    .where('region', '=', work.actor.region)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return user?.name
}

/**
 * The service takes the plan over, names its officer and the first meeting; open measures change hands with it.
 * Refused: `not-your-service`, `receiver-missing`, `meeting-in-past`, `rules-failed` (help nobody asked for).
 */
export const acceptHandover = command(
  'handover.receive',
  async (work, id: string, version: number, words: Reception): Promise<Result<string>> => {
    const loaded = await loadOffered(work, id)
    if (!loaded.ok) return loaded
    const chosen = words.receiverUserId ? await officerName(work, words.receiverUserId) : words.receiverName
    if (!chosen) return refuse('receiver-missing')
    if (words.meetingOn < work.today) return refuse('meeting-in-past')
    const taken = await takeStep(work, loaded.value, version, 'accept', {
      ...words,
      receiverName: chosen,
      meetingHeld: null,
      answeredOn: work.today,
      answeredBy: work.actor.userId,
      returnReason: null,
      returnNote: null,
    })
    if (!taken.ok) return taken
    await takeMeasures(work, loaded.value)
    await tellSender(work, loaded.value)
    return taken
  },
)

export type Returning = { readonly reason: ReturnReason; readonly note: string }

/** Sends it back with what is missing. Refused: `not-your-service`, `wrong-state`, `errors:stale`. */
export const returnHandover = command(
  'handover.receive',
  async (work, id: string, version: number, { reason, note }: Returning): Promise<Result<string>> => {
    const loaded = await loadOffered(work, id)
    if (!loaded.ok) return loaded
    const taken = await takeStep(work, loaded.value, version, 'return', {
      returnReason: reason,
      returnNote: note,
      answeredOn: work.today,
      answeredBy: work.actor.userId,
    })
    if (!taken.ok) return taken
    work.add({ reason })
    await tellSender(work, loaded.value)
    return taken
  },
)

export type Meeting = { readonly held: boolean; readonly on: Day; readonly nextOn: Day | null }

/**
 * What came of the first meeting: held, and the handover is complete; not held, and a new day is set.
 * Refused: `plan-rules:refusal.day-in-future`, `next-meeting-missing`, `meeting-in-past`, `rules-failed` before release.
 */
export const recordMeeting = command(
  'handover.receive',
  async (work, id: string, version: number, { held, on, nextOn }: Meeting): Promise<Result<string>> => {
    const loaded = await loadOffered(work, id)
    if (!loaded.ok) return loaded
    const row = loaded.value
    if (held && on > work.today) return refuse('plan-rules:refusal.day-in-future')
    if (held)
      return takeStep(work, row, version, 'complete', {
        meetingHeld: 1,
        meetingOn: on,
        endedOn: work.today,
        endedBy: work.actor.userId,
      })
    if (row.state !== 'accepted') return refuse('wrong-state')
    if (nextOn === null) return refuse('next-meeting-missing')
    if (nextOn < work.today) return refuse('meeting-in-past')
    const change = { meetingHeld: 0 as const, meetingOn: nextOn, meetingAt: null }
    const dueOn = dueOf({ ...row, ...change }, await calendarOf(work.tx), work.today)
    const saved = await saveHandover(work.tx, row, version, { ...change, dueOn })
    if (saved.ok) aboutHandover(work, row, { meeting: { missed: row.meetingOn, next: nextOn } })
    return saved
  },
)

const receivers: ReadonlySet<Role> = new Set(['probation-officer', 'local-authority'])

/**
 * Probation law, article 17(4)–(5): what the person said about help after release. Who does not want it is left in
 * peace: the handover ends. Refused: `help-is-owed` where the law gives help without asking, `not-your-service`,
 * `plan-rules:refusal.day-in-future`, `wrong-state`.
 */
export const recordRequest = command(
  'handover.request',
  async (
    work,
    id: string,
    version: number,
    { asks, on }: { readonly asks: boolean; readonly on: Day },
  ): Promise<Result<string>> => {
    const row = await loadHandover(work.tx, id)
    work.permit(tiesOf(row))
    aboutHandover(work, row, { request: asks ? 'asked' : 'declined', on })
    if (receivers.has(work.actor.role) && row.service !== work.actor.role) return refuse('not-your-service')
    if (destinations[kindOf(row)].help !== 'on-request') return refuse('help-is-owed')
    if (!isOpenHandover(stateOf(row))) return refuse('wrong-state')
    if (on > work.today) return refuse('plan-rules:refusal.day-in-future')
    const ended = {
      state: 'cancelled',
      openKey: null,
      endedOn: work.today,
      endedBy: work.actor.userId,
      endedReason: 'help-not-wanted',
    }
    const answer = asks ? ('asked' as const) : ('declined' as const)
    return saveHandover(work.tx, row, version, {
      request: answer,
      requestOn: on,
      ...(asks ? {} : ended),
    })
  },
)
