/** Psychologists' sessions, the sealed notes that only their authors open. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

export type PsychologySessionsTable = {
  id: string
  personId: string
  institutionId: string | null
  psychologistId: string
  heldOn: Day
  /** HH:MM. */
  startedAt: string | null
  minutes: number
  kind: string
  method: string | null
  attendance: 'attended' | 'missed' | 'refused'
  /** Plans lay open here once; `sealOpenWords` moves them to their sealed part, and nothing writes here any more. */
  nextPlan: Generated<string | null>
  /** What the psychologist chose to tell staff. */
  conclusion: string | null
  createdAt: string
  room: Generated<string | null>
  /** Who asked for it: a code of `requesters`. */
  requestedBy: Generated<string | null>
  /** Why it did not take place: a code of `absences`. */
  absence: Generated<string | null>
  /** Of a consultation with a relative. */
  kinship: Generated<string | null>
  /** The day by which the next session should be held. */
  nextOn: Generated<Day | null>
  /** The group's meeting whose line this is. */
  meetingId: Generated<string | null>
  /** How many versions of its note were ever sealed: where fewer lie there, somebody took them away. */
  sealedVersions: Generated<number>
  /** The parts sealed beside the note, each followed by a comma; emptied by an erasure. */
  sealedParts: Generated<string>
  version: number
}

/** A sealed part of a session, of a group's meeting or of a snippet: goal, results, plan, problem … Base64 as in a note. */
export type PsychologyTextsTable = {
  id: string
  ownerId: string
  part: string
  authorId: string
  keyId: string
  wrappedKey: string
  ciphertext: string
  createdAt: string
}

/** A psychologist's own phrase; its title and words are sealed. */
export type PsychologySnippetsTable = { id: string; authorId: string; createdAt: string; version: number }

export type PsychologyMethodsTable = {
  id: string
  key: string
  nameKk: string
  nameRu: string
  nameEn: string
  source: string
  licence: string
  state: 'draft' | 'under-review' | 'approved' | 'withdrawn'
  changedBy: string | null
  changedAt: string
  version: number
}

/** A session ahead: day, time, room. Recorded, it names its session. */
export type PlannedSessionsTable = {
  id: string
  institutionId: string
  psychologistId: string
  personId: string
  kind: string
  method: string | null
  onDay: Day
  /** Almaty's calendar and clock, `YYYY-MM-DDTHH:MM`. */
  startsAt: string
  minutes: number
  room: string | null
  state: 'planned' | 'recorded' | 'cancelled'
  /** Why it was cancelled: a code of `absences`. */
  reason: string | null
  sessionId: string | null
  madeAt: string
  version: number
}

/** A group that meets every week. */
export type PsychologyGroupsTable = {
  id: string
  institutionId: string
  psychologistId: string
  name: string
  kind: 'group-lecture' | 'group-training'
  /** The need it answers: a key of `needKeys`. */
  need: string | null
  method: string | null
  /** Goals lay open here once; `sealOpenWords` moves them to their sealed part, and nothing writes here any more. */
  goal: Generated<string | null>
  /** JSON list of 1 (Monday) … 7. */
  weekdays: string
  /** HH:MM. */
  time: string
  minutes: number
  room: string | null
  fromDay: Day
  untilDay: Day | null
  closedOn: Day | null
  createdAt: string
  version: number
}

export type PsychologyGroupMembersTable = {
  id: string
  groupId: string
  personId: string
  /** Group and person while they belong to it, null after: once at a time. */
  openKey: string | null
  joinedOn: Day
  leftOn: Day | null
}

export type PsychologyMeetingsTable = {
  id: string
  groupId: string
  psychologistId: string
  heldOn: Day
  startedAt: string
  minutes: number
  room: string | null
  method: string | null
  cancelledBecause: string | null
  createdAt: string
  /** As of a session. */
  sealedParts: Generated<string>
}

/** Only that the card exists in the system of record, and when it was last brought up to date. */
export type PsychologyCardsTable = {
  personId: string
  updatedOn: Day
  setBy: string
  setAt: string
  version: number
}

/** Base64 of AES-256-GCM; the associated data binds it to note, session, author and version. */
export type PsychologyNotesTable = {
  id: string
  sessionId: string
  authorId: string
  version: number
  keyId: string
  wrappedKey: string
  ciphertext: string
  createdAt: string
  /** A whole text before signing, an addition after it; null: written before notes had lives. */
  kind: 'text' | 'amendment' | null
  /** Then the wrapped key and the sealed text are gone. */
  erasedAt: string | null
  erasedBy: string | null
}

export type PsychologySchema = {
  psychologySessions: PsychologySessionsTable
  psychologyNotes: PsychologyNotesTable
  psychologyTexts: PsychologyTextsTable
  psychologySnippets: PsychologySnippetsTable
  psychologyMethods: PsychologyMethodsTable
  plannedSessions: PlannedSessionsTable
  psychologyGroups: PsychologyGroupsTable
  psychologyGroupMembers: PsychologyGroupMembersTable
  psychologyMeetings: PsychologyMeetingsTable
  psychologyCards: PsychologyCardsTable
}
