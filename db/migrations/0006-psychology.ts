/** Psychologists' sessions, sealed notes and training records. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychologySessions',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text?',
      psychologistId: 'text',
      heldOn: 'sortable',
      startedAt: 'text?',
      minutes: 'int',
      kind: 'text',
      method: 'text?',
      attendance: 'text',
      nextPlan: 'text?',
      conclusion: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        psychology_sessions_by_person: ['personId', 'heldOn', 'id'],
        psychology_sessions_by_psychologist: ['psychologistId', 'heldOn', 'id'],
        psychology_sessions_by_institution: ['institutionId', 'heldOn', 'id'],
      },
    },
  )
  await createTable(
    db,
    'psychologyNotes',
    {
      id: 'id',
      sessionId: 'text',
      authorId: 'text',
      version: 'int',
      keyId: 'text',
      wrappedKey: 'text',
      ciphertext: 'text',
      createdAt: 'text',
    },
    { unique: { psychology_notes_by_session: ['sessionId', 'version'] } },
  )
  await createTable(
    db,
    'trainingRecords',
    {
      id: 'id',
      userId: 'text',
      institutionId: 'text?',
      topic: 'text',
      provider: 'text',
      hours: 'int',
      startedOn: 'text',
      endedOn: 'sortable',
      certificate: 'text?',
      certificateUntil: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        training_records_by_user: ['userId', 'endedOn', 'id'],
        training_records_by_institution: ['institutionId', 'endedOn', 'id'],
      },
    },
  )
}
