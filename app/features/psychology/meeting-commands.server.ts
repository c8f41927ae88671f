/** Deeds on a group's meeting: written down with a line for everyone of the roster, or called off with its reason. */
import type { Day } from '~/domain/calendar/day'
import { type GroupLine, decideCalledOff, decideHeld, decideLines } from '~/domain/psychology/group'
import { type Absence, decideSession } from '~/domain/psychology/session'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { MeetingForm } from './forms'
import { loadGroup } from './group-commands.server'
import { listMembers } from './group-queries.server'
import { sealNote } from './notes.server'
import { askFree, askMethod, clockOf, insertLines } from './record.server'
import { sealTexts } from './texts.server'
import { weeklyOf } from './weekly.server'

type Group = Awaited<ReturnType<typeof loadGroup>>

/** The lines of a posted form, put together again; undefined when a column is shorter than the roster. */
export const linesOf = ({ person, outcome, words }: MeetingForm): GroupLine[] | undefined =>
  person.length === outcome.length && person.length === words.length
    ? person.map((personId, at) => ({
        personId,
        outcome: outcome[at] ?? 'other',
        words: words[at]?.trim() ? words[at].trim() : null,
      }))
    : undefined

const silent = {
  attendance: 'attended',
  absence: null,
  note: null,
  results: null,
  conclusion: null,
  nextOn: null,
} as const

/** Each line becomes a line of that person's own log, its words sealed as a note. */
const writeLines = async (
  work: Work,
  { group, meetingId, form }: { group: Group; meetingId: string; form: MeetingForm },
  lines: readonly GroupLine[],
): Promise<void> => {
  const { heldOn, startedAt, minutes, room, method } = form
  const { institutionId, kind } = group
  const shared = { institutionId, meetingId, heldOn, startedAt, minutes, room, method, kind }
  const rows = lines.map(({ personId, outcome }) => {
    const isHere = outcome === 'attended' || outcome === 'refused'
    return {
      ...shared,
      personId,
      attendance: isHere ? outcome : ('missed' as const),
      absence: isHere ? null : outcome,
      requestedBy: 'psychologist',
      conclusion: null,
    }
  })
  const ids = await insertLines(work, rows)
  const sealed = { authorId: work.actor.userId, now: work.now }
  for (const [at, { words }] of lines.entries())
    if (words !== null)
      await sealNote(work.tx, work.keys, { ...sealed, sessionId: ids[at] ?? '', text: words })
}

type Met = Pick<MeetingForm, 'heldOn' | 'startedAt' | 'minutes' | 'room' | 'method'> & {
  readonly cancelledBecause: Absence | null
}

/** Refused: `meeting-recorded` when this meeting was written down or called off already. */
const insertMeeting = async (work: Work, group: Group, met: Met): Promise<Result<string>> => {
  const same = await work.tx
    .selectFrom('psychologyMeetings')
    .select('id')
    .where('groupId', '=', group.id)
    .where('heldOn', '=', met.heldOn)
    .executeTakeFirst()
  if (same) return refuse('meeting-recorded')
  const id = work.newId()
  await work.tx
    .insertInto('psychologyMeetings')
    .values({ ...met, id, groupId: group.id, psychologistId: work.actor.userId, createdAt: work.now })
    .execute()
  return ok(id)
}

const decideMeeting = async (
  work: Work,
  group: Group,
  form: MeetingForm,
  lines: readonly GroupLine[],
): Promise<Result<null>> => {
  const { heldOn, startedAt } = form
  const isOpen = decideHeld({ ...weeklyOf(group), closedOn: group.closedOn }, heldOn)
  if (!isOpen.ok) return isOpen
  const isInTime = decideSession({ ...silent, kind: group.kind, heldOn, startedAt }, clockOf(work))
  if (!isInTime.ok) return isInTime
  const roster = (await listMembers(work.tx, group.id).execute()).map(({ personId }) => personId)
  const isWhole = decideLines(lines, roster)
  if (!isWhole.ok) return isWhole
  const isKnown = await askMethod(work, form.method)
  if (!isKnown.ok) return isKnown
  const came = lines.filter(({ outcome }) => outcome === 'attended').map(({ personId }) => personId)
  return askFree(work, form, came)
}

/**
 * Writes a meeting of a group down: its goal and results sealed once, a line for everyone. Gives its id.
 * Refused: what `decideHeld`, `decideSession`, `decideLines` and `decideFree` say, `method-not-approved`, `meeting-recorded`.
 */
export const recordMeeting = command(
  'therapy-group.lead',
  async (work, groupId: string, form: MeetingForm): Promise<Result<string>> => {
    const group = await loadGroup(work, groupId, 'meeting')
    const lines = linesOf(form)
    if (!lines) return refuse('line-missing')
    const decided = await decideMeeting(work, group, form, lines)
    if (!decided.ok) return decided
    const { heldOn, startedAt, minutes, room, method, goal, results } = form
    const met = await insertMeeting(work, group, {
      heldOn,
      startedAt,
      minutes,
      room,
      method,
      cancelledBecause: null,
    })
    if (!met.ok) return met
    const meetingId = met.value
    await writeLines(work, { group, meetingId, form }, lines)
    const sealed = { authorId: work.actor.userId, now: work.now }
    await sealTexts(work.tx, work.keys, { ...sealed, ownerId: meetingId, parts: { goal, results } })
    const came = lines.filter(({ outcome }) => outcome === 'attended').length
    work.add({ meetingId, heldOn, came, of: lines.length })
    return met
  },
)

/** Says that a meeting does not take place, and why. Refused: `meeting-recorded`, what `decideCalledOff` says. */
export const cancelMeeting = command(
  'therapy-group.lead',
  async (
    work,
    groupId: string,
    { heldOn, startedAt, reason }: { heldOn: Day; startedAt: string; reason: Absence },
  ): Promise<Result<string>> => {
    const group = await loadGroup(work, groupId, 'cancel-meeting')
    const decided = decideCalledOff({ ...weeklyOf(group), closedOn: group.closedOn }, heldOn)
    if (!decided.ok) return decided
    const { minutes, room, method } = group
    const met = { heldOn, startedAt, minutes, room, method, cancelledBecause: reason }
    const recorded = await insertMeeting(work, group, met)
    if (recorded.ok) work.add({ heldOn, reason })
    return recorded
  },
)
