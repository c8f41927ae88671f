/** Attached files, and the work of each service on its measures. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createAttachments = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'attachments',
    {
      id: 'id',
      subjectType: 'text',
      subjectId: 'text',
      personId: 'text?',
      kind: 'text',
      size: 'int',
      sha256: 'text',
      label: 'text',
      storedAs: 'text',
      keyId: 'text',
      wrappedKey: 'text',
      addedBy: 'text',
      addedAt: 'text',
      removedBy: 'text?',
      removedAt: 'text?',
    },
    {
      unique: { attachments_by_file: ['storedAs'] },
      indexes: { attachments_by_subject: ['subjectType', 'subjectId', 'id'] },
    },
  )

const createTasks = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'measureTasks',
    {
      id: 'id',
      measureId: 'text',
      title: 'text',
      service: 'text',
      dueOn: 'text?',
      doneOn: 'text?',
      doneBy: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { measure_tasks_by_measure: ['measureId', 'id'] } },
  )

const createTalk = async (db: Kysely<Database>): Promise<void> => {
  const said = { id: 'id', measureId: 'text' } as const
  await createTable(
    db,
    'measureComments',
    { ...said, authorId: 'text', authorRole: 'text', text: 'text', at: 'text', struckAt: 'text?' },
    { indexes: { measure_comments_by_measure: ['measureId', 'id'] } },
  )
  await createTable(
    db,
    'measureEvents',
    { ...said, kind: 'text', value: 'text?', note: 'text?', actorId: 'text', actorRole: 'text', at: 'text' },
    { indexes: { measure_events_by_measure: ['measureId', 'id'] } },
  )
  await createTable(
    db,
    'disclosureConsents',
    {
      ...said,
      personId: 'text',
      organisationId: 'text',
      givenOn: 'text',
      words: 'text',
      withdrawnOn: 'text?',
      recordedBy: 'text',
      recordedAt: 'text',
      version: 'int',
    },
    { indexes: { disclosure_consents_by_measure: ['measureId', 'organisationId'] } },
  )
}

/** Who owes a measure by name, whether they took it, and where its paper is when no file is attached. */
const addOwners = async (db: Kysely<Database>): Promise<void> => {
  for (const column of ['assignedUserId', 'organisationId', 'assignment', 'evidence'])
    await db.schema.alterTable('measures').addColumn(column, 'text').execute()
  // Only what is open: a worklist never walks past the years that are done.
  await sql`create index measures_open on measures (institution_id, due_on, id)
    where status in ('planned', 'in-progress')`.execute(db)
  await sql`create index measures_open_of_organisation on measures (organisation_id, due_on, id)
    where status in ('planned', 'in-progress')`.execute(db)
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createAttachments(db)
  await createTasks(db)
  await createTalk(db)
  await addOwners(db)
}
