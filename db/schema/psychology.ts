/** Psychologists' sessions, the sealed notes that only their authors open, and training. */
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
  nextPlan: string | null
  /** What the psychologist chose to tell staff. */
  conclusion: string | null
  createdAt: string
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

export type TrainingRecordsTable = {
  id: string
  userId: string
  institutionId: string | null
  topic: string
  provider: string
  hours: number
  startedOn: Day
  endedOn: Day
  certificate: string | null
  certificateUntil: Day | null
  createdAt: string
  version: number
}

export type PsychologySchema = {
  psychologySessions: PsychologySessionsTable
  psychologyNotes: PsychologyNotesTable
  trainingRecords: TrainingRecordsTable
}
