/** A group that meets every week: its times, who may belong to it, and what its meeting records. */
import { type Day, addDays, weekdayOf } from '../calendar/day'
import { type MeetingTime, startOf } from '../meetings/meeting'
import { hoursOverlap } from '../openings/shift'
import { type Result, ok, refuse } from '../result'
import { rosterLimit } from './parameters'
import type { WorkHours } from './planned'
import { type Absence, type Taken, decideFree } from './session'

export type WeeklyTimes = {
  /** 1 (Monday) … 7. */
  readonly weekdays: readonly number[]
  /** HH:MM. */
  readonly time: string
  readonly minutes: number
  readonly fromDay: Day
  readonly untilDay: Day | null
}

const isWithin = ({ fromDay, untilDay }: WeeklyTimes, on: Day): boolean =>
  fromDay <= on && (untilDay === null || on <= untilDay)

/** When the group meets from one day to another, both included. */
export const occurrencesOf = (group: WeeklyTimes, from: Day, until: Day): (MeetingTime & { on: Day })[] => {
  const found: (MeetingTime & { on: Day })[] = []
  for (let on = from; on <= until; on = addDays(on, 1))
    if (isWithin(group, on) && group.weekdays.includes(weekdayOf(on)))
      found.push({ on, startsAt: startOf(on, group.time), minutes: group.minutes })
  return found
}

const endAfter = (time: string, minutes: number): string => {
  const end = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes) % 1440
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

const shiftOf = ({ weekdays, time, minutes }: WeeklyTimes) => ({
  days: weekdays,
  from: time,
  to: endAfter(time, minutes),
})

/** Whether two groups would ever meet at the same minute. */
export const timesClash = (one: WeeklyTimes, other: WeeklyTimes): boolean => {
  const isApart =
    (one.untilDay !== null && one.untilDay < other.fromDay) ||
    (other.untilDay !== null && other.untilDay < one.fromDay)
  return !isApart && hoursOverlap([shiftOf(one)], [shiftOf(other)])
}

/**
 * A new group. `others`: open groups of the psychologist, and open groups of the same room; `planned`: their single sessions.
 * Refusals: `ends-before-start`, `group-times-taken`, `psychologist-busy`, `room-busy`.
 */
export const decideGroup = (
  group: WeeklyTimes,
  others: readonly WeeklyTimes[],
  planned: readonly Taken[] = [],
): Result<null> => {
  if (group.untilDay !== null && group.untilDay < group.fromDay) return refuse('ends-before-start')
  return others.some((each) => timesClash(group, each))
    ? refuse('group-times-taken')
    : decideTimesFree(group, planned)
}

/**
 * What is planned already stands in the way of a weekly time on the days that it falls on. Refusals: those of `decideFree`.
 */
export const decideTimesFree = (group: WeeklyTimes, planned: readonly Taken[]): Result<null> => {
  for (const each of planned) {
    const on = each.startsAt.slice(0, 10) as Day
    for (const meeting of occurrencesOf(group, addDays(on, -1), addDays(on, 1))) {
      const free = decideFree(meeting, [each])
      if (!free.ok) return free
    }
  }
  return ok(null)
}

/** Whether the weekly times fall into a person's hours of work. */
const takesFromWork = (group: WeeklyTimes, work: WorkHours): boolean =>
  typeof work !== 'string' && hoursOverlap([shiftOf(group)], work)

type Span = WeeklyTimes & { readonly closedOn: Day | null }

/** A meeting is held while the group is open, within its days. Refusals: `group-closed`, `outside-span`. */
export const decideHeld = (group: Span, on: Day): Result<null> => {
  if (group.closedOn !== null && on > group.closedOn) return refuse('group-closed')
  return isWithin(group, on) ? ok(null) : refuse('outside-span')
}

/** Only a meeting that the group would have is called off. Refusals: `group-closed`, `no-meeting-then`. */
export const decideCalledOff = (group: Span, on: Day): Result<null> => {
  if (group.closedOn !== null) return refuse('group-closed')
  return occurrencesOf(group, on, on).length > 0 ? ok(null) : refuse('no-meeting-then')
}

type Joining = {
  readonly closedOn: Day | null
  /** Who belongs to it now. */
  readonly members: readonly string[]
  /** Those with whom the newcomer is kept apart. */
  readonly apartFrom: ReadonlySet<string>
  /** Weekly times of the newcomer's other groups. */
  readonly otherGroups: readonly WeeklyTimes[]
  /** What is planned with the newcomer already. */
  readonly planned: readonly Taken[]
  readonly work: WorkHours
  /** The foreman lets the person go for these hours. */
  readonly isReleased: boolean
}

/**
 * Whether a person may join. Refusals: `group-closed`, `roster-full` ({limit}), `kept-apart` ({count} of the group),
 * `other-group-then`, `at-work`, `person-busy`.
 */
export const decideJoining = (group: WeeklyTimes, joining: Joining, today: Day): Result<null> => {
  if (joining.closedOn !== null) return refuse('group-closed')
  const limit = rosterLimit.on(today)
  if (joining.members.length >= limit) return refuse('roster-full', { values: { limit } })
  const count = joining.members.filter((each) => joining.apartFrom.has(each)).length
  if (count > 0) return refuse('kept-apart', { values: { count } })
  if (joining.otherGroups.some((each) => timesClash(group, each))) return refuse('other-group-then')
  if (takesFromWork(group, joining.work) && !joining.isReleased) return refuse('at-work')
  return decideTimesFree(group, joining.planned)
}

/** Pairs within a roster who are kept apart, each once. */
export const pairsApart = (
  members: readonly string[],
  pairs: readonly { readonly personId: string; readonly otherId: string }[],
): (readonly [string, string])[] => {
  const inside = new Set(members)
  return pairs
    .filter(({ personId, otherId }) => personId < otherId && inside.has(personId) && inside.has(otherId))
    .map(({ personId, otherId }) => [personId, otherId] as const)
}

/** How one person's line of a meeting ends: there, refused, or why they were not. */
export type LineOutcome = 'attended' | 'refused' | Absence

export type GroupLine = {
  readonly personId: string
  readonly outcome: LineOutcome
  readonly words: string | null
}

/**
 * The lines of a meeting: only of the roster, each person once, nobody left out, somebody there.
 * Refusals: `line-of-stranger`, `line-missing`, `nobody-came`, `note-without-session`.
 */
export const decideLines = (lines: readonly GroupLine[], roster: readonly string[]): Result<null> => {
  const named = new Set(lines.map(({ personId }) => personId))
  if (lines.some(({ personId }) => !roster.includes(personId)) || named.size !== lines.length)
    return refuse('line-of-stranger')
  if (roster.some((each) => !named.has(each))) return refuse('line-missing')
  if (!lines.some(({ outcome }) => outcome === 'attended')) return refuse('nobody-came')
  const spoke = ({ outcome, words }: GroupLine) =>
    words === null || outcome === 'attended' || outcome === 'refused'
  return lines.every(spoke) ? ok(null) : refuse('note-without-session')
}
