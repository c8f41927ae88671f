/** Lives of notes, and the few lawful ways by which someone else looks into one. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const notes = async (db: Kysely<Database>): Promise<void> => {
  const table = () => db.schema.alterTable('psychologyNotes')
  await table().addColumn('kind', 'text').execute()
  await table().addColumn('erasedAt', 'text').execute()
  await table().addColumn('erasedBy', 'text').execute()
  // The rotation of keys asks what still lies under an older one.
  await db.schema
    .createIndex('psychology_notes_by_key')
    .on('psychologyNotes')
    .columns(['keyId', 'id'])
    .execute()
  await createTable(
    db,
    'masterKeyMarks',
    { keyId: 'sortable', mark: 'text', seenAt: 'text' },
    { key: ['keyId'] },
  )
  await createTable(
    db,
    'noteSignatures',
    { sessionId: 'sortable', signedBy: 'sortable', signedAt: 'text' },
    { key: ['sessionId'] },
  )
  await createTable(
    db,
    'noteReads',
    {
      id: 'id',
      authorId: 'sortable',
      readerId: 'sortable',
      personId: 'sortable',
      sessionId: 'sortable?',
      way: 'text',
      at: 'sortable',
      onceKey: 'text',
    },
    { unique: { note_reads_once: ['onceKey'] }, indexes: { note_reads_by_author: ['authorId', 'id'] } },
  )
  await createTable(
    db,
    'noteErasures',
    {
      id: 'id',
      sessionId: 'sortable',
      personId: 'sortable',
      institutionId: 'sortable?',
      authorId: 'sortable',
      ground: 'text',
      askedAt: 'text',
      state: 'sortable',
      decidedBy: 'sortable?',
      decidedAt: 'text?',
      version: 'int',
    },
    {
      indexes: {
        note_erasures_by_institution: ['institutionId', 'state', 'id'],
        note_erasures_by_session: ['sessionId', 'id'],
      },
    },
  )
}

const readers = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'substitutions',
    {
      id: 'id',
      institutionId: 'sortable',
      authorId: 'sortable',
      substituteId: 'sortable',
      wholeCaseload: 'int',
      ground: 'text',
      fromOn: 'sortable',
      untilOn: 'sortable',
      givenBy: 'sortable',
      givenAt: 'text',
      endedAt: 'text?',
      endedBy: 'sortable?',
      version: 'int',
    },
    {
      indexes: {
        substitutions_by_institution: ['institutionId', 'id'],
        substitutions_by_author: ['authorId', 'id'],
        substitutions_by_substitute: ['substituteId', 'untilOn', 'id'],
      },
    },
  )
  await createTable(
    db,
    'substitutionPeople',
    { substitutionId: 'sortable', personId: 'sortable' },
    { key: ['substitutionId', 'personId'] },
  )
  await createTable(
    db,
    'supervisions',
    {
      id: 'id',
      personId: 'sortable',
      authorId: 'sortable',
      supervisorId: 'sortable',
      question: 'text',
      untilOn: 'sortable',
      openedAt: 'text',
      closedAt: 'text?',
      review: 'text?',
      reviewedAt: 'text?',
      version: 'int',
    },
    {
      indexes: {
        supervisions_by_author: ['authorId', 'id'],
        supervisions_by_supervisor: ['supervisorId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'supervisionSessions',
    { supervisionId: 'sortable', sessionId: 'sortable' },
    { key: ['supervisionId', 'sessionId'] },
  )
  await createTable(
    db,
    'lawfulRequests',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      psychologistId: 'sortable',
      body: 'text',
      number: 'text',
      datedOn: 'text',
      ground: 'text',
      scope: 'text',
      fromOn: 'text?',
      untilOn: 'text?',
      registeredBy: 'sortable',
      registeredAt: 'text',
      state: 'text',
      words: 'text?',
      answeredAt: 'text?',
      version: 'int',
    },
    {
      indexes: {
        lawful_requests_by_institution: ['institutionId', 'id'],
        lawful_requests_by_psychologist: ['psychologistId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'lawfulRequestSessions',
    { lawfulRequestId: 'sortable', sessionId: 'sortable', withNote: 'int' },
    { key: ['lawfulRequestId', 'sessionId'] },
  )
}

const acuteRisk = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'riskCards',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      authorId: 'sortable',
      kind: 'text',
      warning: 'text',
      measures: 'text',
      writtenAt: 'text',
      endedAt: 'text?',
      openKey: 'sortable?',
      version: 'int',
    },
    { unique: { risk_cards_open: ['openKey'] }, indexes: { risk_cards_by_person: ['personId', 'id'] } },
  )
  await createTable(
    db,
    'glassOpenings',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      reason: 'text',
      askedBy: 'sortable',
      askedAt: 'text',
      state: 'text',
      decidedBy: 'sortable?',
      decidedAt: 'text?',
      openUntil: 'text?',
      version: 'int',
    },
    { indexes: { glass_openings_by_person: ['personId', 'id'] } },
  )
  await createTable(
    db,
    'secrecyEvents',
    { id: 'id', kind: 'text', institutionId: 'sortable?', at: 'sortable', onceKey: 'text' },
    { unique: { secrecy_events_once: ['onceKey'] } },
  )
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await notes(db)
  await readers(db)
  await acuteRisk(db)
}
