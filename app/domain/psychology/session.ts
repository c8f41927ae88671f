/** What a psychologist's session is, and what may be written down about it. */
import type { WallTime } from '../calendar/almaty'
import { type Day, daysBetween } from '../calendar/day'
import { type MeetingTime, endOf, overlaps } from '../meetings/meeting'
import { type Result, ok, refuse } from '../result'
import { recordedWithin } from './parameters'

/** Kinds of work with one person (order 508, chapter 11 and annex 2, sections 1–2). */
export const individualKinds = ['individual-correction', 'consultation', 'talk', 'diagnostics'] as const
export type IndividualKind = (typeof individualKinds)[number]

/** What is recorded on one form: work with the person, and what staff are recommended (order 508, para 17). */
export const recordedKinds = [...individualKinds, 'recommendation'] as const
export type RecordedKind = (typeof recordedKinds)[number]

export const groupKinds = ['group-training', 'group-lecture'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Every kind of line in the log; the consultation of relatives has a journal of its own (annex 21). */
export type SessionKind = RecordedKind | GroupKind | 'relatives-consultation'

export const attendances = ['attended', 'missed', 'refused'] as const
export type Attendance = (typeof attendances)[number]

/** Why a session did not take place: what can be mended needs its name. */
export const absences = [
  'person-ill',
  'at-work',
  'court',
  'visit',
  'transfer',
  'regime',
  'psychologist-ill',
  'psychologist-busy',
  'room-taken',
  'other',
] as const
export type Absence = (typeof absences)[number]

/** At whose request: a column of the card and of the journal. */
export const requesters = ['psychologist', 'person', 'staff', 'relative', 'commission'] as const
export type Requester = (typeof requesters)[number]

export const kinships = ['mother', 'father', 'spouse', 'child', 'sibling', 'grandparent', 'other'] as const

/** A quarter of a working hour at least, a working day at most: our choice. */
export const sessionMinutes = { least: 5, most: 480, usual: 45 } as const

export type SessionRecord = {
  readonly heldOn: Day
  /** HH:MM; null when nobody noted it. */
  readonly startedAt: string | null
  readonly kind: SessionKind
  readonly attendance: Attendance
  readonly absence: Absence | null
  readonly note: string | null
  readonly results: string | null
  readonly conclusion: string | null
  readonly nextOn: Day | null
}

const decideDay = ({ heldOn, startedAt }: SessionRecord, now: WallTime): Result<null> => {
  const ago = daysBetween(heldOn, now.day)
  if (ago < 0 || (ago === 0 && startedAt !== null && startedAt > now.time)) return refuse('session-ahead')
  const limit = recordedWithin.on(now.day)
  return ago > limit ? refuse('session-too-old', { values: { limit } }) : ok(null)
}

const decideAbsence = ({ attendance, absence, note, results }: SessionRecord): Result<null> => {
  if (attendance !== 'missed') return absence === null ? ok(null) : refuse('absence-without-miss')
  if (absence === null) return refuse('absence-missing')
  return note === null && results === null ? ok(null) : refuse('note-without-session')
}

/**
 * A session lies neither ahead nor too far back; one that did not take place says why and has no note of what was said;
 * a recommendation says what is recommended; the next one is later than this one. `now`: Almaty's clock.
 * Refusals: `session-ahead`, `session-too-old` ({limit} days), `absence-missing`, `absence-without-miss`,
 * `note-without-session`, `recommendation-empty`, `next-before`.
 */
export const decideSession = <T extends SessionRecord>(record: T, now: WallTime): Result<T> => {
  const isInTime = decideDay(record, now)
  if (!isInTime.ok) return isInTime
  const isExplained = decideAbsence(record)
  if (!isExplained.ok) return isExplained
  if (record.kind === 'recommendation' && record.conclusion === null) return refuse('recommendation-empty')
  if (record.nextOn !== null && record.nextOn <= record.heldOn) return refuse('next-before')
  return ok(record)
}

/** Whose time, or which room, is taken already. */
export type Taken = MeetingTime & { readonly of: 'psychologist' | 'person' | 'room' }

/**
 * Nobody is in two places at once, and no room holds two sessions. `wanted` null: nobody noted when it was.
 * Refusals: `psychologist-busy`, `person-busy`, `room-busy`, each with the time that is taken.
 */
export const decideFree = (wanted: MeetingTime | null, taken: readonly Taken[]): Result<null> => {
  const clash = wanted === null ? undefined : taken.find((each) => overlaps(wanted, each))
  if (!clash) return ok(null)
  return refuse(`${clash.of}-busy`, {
    values: { day: clash.startsAt.slice(0, 10), from: clash.startsAt.slice(11), until: endOf(clash) },
  })
}

/** A method that is still a draft, under review or withdrawn is not chosen. Refusal: `method-not-approved`. */
export const decideMethod = (state: string | undefined): Result<null> =>
  state === 'approved' ? ok(null) : refuse('method-not-approved')

/** The psychological card, annex 2: which of its sections a line of the log belongs to; null for neither. */
export const sectionOf = (kind: SessionKind): 1 | 2 | null => {
  if (kind === 'relatives-consultation') return null
  return kind === 'diagnostics' ? 1 : 2
}
