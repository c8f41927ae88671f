/** The psychologist's log: what a session was, the calendar ahead, groups, methods, own snippets, and where the card stands. */
import { type Kysely, sql } from 'kysely'
import { shippedMethods } from '../reference/psychology-methods'
import { sortableText } from '../dialect'
import type { Database } from '../schema'
import { createTable } from './table'

const shippedAt = '2026-01-01T00:00:00.000Z'

const widenSessions = async (db: Kysely<Database>): Promise<void> => {
  for (const name of ['room', 'requestedBy', 'absence', 'kinship'] as const)
    await db.schema.alterTable('psychologySessions').addColumn(name, 'text').execute()
  for (const name of ['nextOn', 'meetingId'] as const)
    await db.schema.alterTable('psychologySessions').addColumn(name, sortableText(db)).execute()
  await db.schema
    .createIndex('psychology_sessions_next')
    .on('psychologySessions')
    .columns(['psychologistId', 'nextOn', 'id'])
    .where(sql.ref('nextOn'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('psychology_sessions_relatives')
    .on('psychologySessions')
    .columns(['psychologistId', 'heldOn', 'id'])
    .where(sql.ref('kind'), '=', sql.lit('relatives-consultation'))
    .execute()
  await db.schema
    .createIndex('psychology_sessions_by_meeting')
    .on('psychologySessions')
    .columns(['meetingId', 'personId'])
    .where(sql.ref('meetingId'), 'is not', null)
    .execute()
}

const createTexts = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychologyTexts',
    {
      id: 'id',
      ownerId: 'sortable',
      part: 'text',
      authorId: 'sortable',
      keyId: 'text',
      wrappedKey: 'text',
      ciphertext: 'text',
      createdAt: 'text',
    },
    { unique: { psychology_texts_by_owner: ['ownerId', 'part'] } },
  )
  await createTable(
    db,
    'psychologySnippets',
    { id: 'id', authorId: 'sortable', createdAt: 'text', version: 'int' },
    { indexes: { psychology_snippets_by_author: ['authorId', 'id'] } },
  )
}

const createMethods = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychologyMethods',
    {
      id: 'id',
      key: 'sortable',
      nameKk: 'text',
      nameRu: 'text',
      nameEn: 'text',
      source: 'text',
      licence: 'text',
      state: 'text',
      changedBy: 'text?',
      changedAt: 'text',
      version: 'int',
    },
    { unique: { psychology_methods_by_key: ['key'] } },
  )
  await db
    .insertInto('psychologyMethods')
    .values(shippedMethods.map((each) => ({ ...each, changedBy: null, changedAt: shippedAt, version: 1 })))
    .execute()
}

const createCalendar = async (db: Kysely<Database>): Promise<void> => {
  await createTable(db, 'plannedSessions', {
    id: 'id',
    institutionId: 'sortable',
    psychologistId: 'sortable',
    personId: 'sortable',
    kind: 'text',
    method: 'text?',
    onDay: 'sortable',
    startsAt: 'sortable',
    minutes: 'int',
    room: 'text?',
    state: 'text',
    reason: 'text?',
    sessionId: 'sortable?',
    madeAt: 'text',
    version: 'int',
  })
  for (const [name, columns] of [
    ['planned_sessions_by_psychologist', ['psychologistId', 'onDay', 'startsAt', 'id']],
    ['planned_sessions_by_person', ['personId', 'onDay']],
    ['planned_sessions_by_institution', ['institutionId', 'onDay']],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('plannedSessions')
      .columns([...columns])
      .where(sql.ref('state'), '=', sql.lit('planned'))
      .execute()
}

const createGroups = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychologyGroups',
    {
      id: 'id',
      institutionId: 'sortable',
      psychologistId: 'sortable',
      name: 'text',
      kind: 'text',
      need: 'text?',
      method: 'text?',
      goal: 'text?',
      weekdays: 'text',
      time: 'text',
      minutes: 'int',
      room: 'text?',
      fromDay: 'text',
      untilDay: 'text?',
      closedOn: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        psychology_groups_by_psychologist: ['psychologistId', 'id'],
        psychology_groups_by_institution: ['institutionId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'psychologyGroupMembers',
    {
      id: 'id',
      groupId: 'sortable',
      personId: 'sortable',
      openKey: 'sortable?',
      joinedOn: 'text',
      leftOn: 'text?',
    },
    {
      unique: { psychology_group_members_once: ['openKey'] },
      indexes: {
        psychology_group_members_by_group: ['groupId', 'id'],
        psychology_group_members_by_person: ['personId', 'groupId'],
      },
    },
  )
  await createTable(
    db,
    'psychologyMeetings',
    {
      id: 'id',
      groupId: 'sortable',
      psychologistId: 'sortable',
      heldOn: 'sortable',
      startedAt: 'text',
      minutes: 'int',
      room: 'text?',
      method: 'text?',
      /** Null when it took place. */
      cancelledBecause: 'text?',
      createdAt: 'text',
    },
    { unique: { psychology_meetings_once: ['groupId', 'heldOn', 'startedAt'] } },
  )
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await widenSessions(db)
  await createTexts(db)
  await createMethods(db)
  await createCalendar(db)
  await createGroups(db)
  await createTable(db, 'psychologyCards', {
    personId: 'id',
    updatedOn: 'text',
    setBy: 'sortable',
    setAt: 'text',
    version: 'int',
  })
}
