/** What a psychologist's session is, and what may be written down about it. */
import { type Day, daysBetween } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

/** Kinds of individual work (order 508, chapter 11 and annex 2, sections 1–2). */
export const sessionKinds = ['individual-correction', 'consultation', 'talk', 'diagnostics'] as const
export type SessionKind = (typeof sessionKinds)[number]

export const sessionMethods = [
  'conversation',
  'relaxation',
  'art-therapy',
  'emotional-regulation',
  'aggression-reduction',
  'anxiety-reduction',
  'psychodiagnostics',
  'other',
] as const
export type SessionMethod = (typeof sessionMethods)[number]

export const attendances = ['attended', 'missed', 'refused'] as const
export type Attendance = (typeof attendances)[number]

export type SessionRecord = {
  readonly heldOn: Day
  readonly minutes: number
  readonly kind: SessionKind
  readonly method: SessionMethod | null
  readonly attendance: Attendance
  readonly note: string | null
}

/** A session is written down within this many days; later it would be memory, not a record. Our choice. */
const recordedWithinDays = 31

/**
 * A session lies neither ahead nor too far back, and one that did not happen has no note of what was said.
 * Refusals: `session-ahead`, `session-too-old` ({limit} days), `note-without-session`.
 */
export const decideSession = (record: SessionRecord, today: Day): Result<SessionRecord> => {
  const ago = daysBetween(record.heldOn, today)
  if (ago < 0) return refuse('session-ahead')
  if (ago > recordedWithinDays) return refuse('session-too-old', { values: { limit: recordedWithinDays } })
  if (record.attendance === 'missed' && record.note !== null) return refuse('note-without-session')
  return ok(record)
}
