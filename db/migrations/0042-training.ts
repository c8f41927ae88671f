/** Psychologists as staff: posts and who holds them, the plan of training, seats, ratings, supervision. */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly } from '../dialect'
import { shippedProviders, shippedTopics } from '../reference/training'
import type { Database } from '../schema'
import { createSkills } from './0042-training-skills'
import { createTable } from './table'

const words = { nameKk: 'text', nameRu: 'text', nameEn: 'text' } as const

const createStaff = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychologists',
    {
      id: 'id',
      userId: 'sortable?',
      name: 'text',
      institutionId: 'sortable?',
      service: 'text?',
      degree: 'text?',
      degreeYear: 'int?',
      supervisorId: 'sortable?',
      joinedOn: 'text?',
      targetOn: 'text?',
      floorOn: 'text?',
      dueKey: 'sortable?',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { psychologists_by_user: ['userId'] },
      indexes: {
        psychologists_by_due: ['dueKey', 'id'],
        psychologists_by_institution: ['institutionId', 'dueKey', 'id'],
        psychologists_by_supervisor: ['supervisorId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'psychologistPosts',
    {
      id: 'id',
      service: 'text',
      institutionId: 'sortable?',
      region: 'text?',
      title: 'text',
      contract: 'text?',
      openedOn: 'text',
      closedOn: 'text?',
      state: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        psychologist_posts_by_institution: ['institutionId', 'id'],
        psychologist_posts_by_state: ['state', 'id'],
        psychologist_posts_by_service: ['service', 'id'],
      },
    },
  )
  await createTable(
    db,
    'postHoldings',
    {
      id: 'id',
      postId: 'sortable',
      psychologistId: 'sortable',
      postKey: 'sortable?',
      holderKey: 'sortable?',
      startedOn: 'text',
      endedOn: 'text?',
      endReason: 'text?',
    },
    {
      unique: { post_holdings_one_holder: ['postKey'], post_holdings_one_post: ['holderKey'] },
      indexes: {
        post_holdings_by_post: ['postId', 'id'],
        post_holdings_by_psychologist: ['psychologistId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'postChanges',
    {
      id: 'id',
      postId: 'sortable',
      kind: 'text',
      changedOn: 'text',
      byUserId: 'sortable',
      details: 'text',
      createdAt: 'text',
    },
    { indexes: { post_changes_by_post: ['postId', 'id'] } },
  )
  await makeAppendOnly(db, 'post_changes')
}

const createCatalogue = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'trainingTopics',
    { id: 'id', key: 'text', ...words, needs: 'text', methods: 'text', state: 'text', version: 'int' },
    { unique: { training_topics_by_key: ['key'] } },
  )
  await createTable(
    db,
    'trainingProviders',
    { id: 'id', key: 'text', kind: 'text', ...words, state: 'text', version: 'int' },
    { unique: { training_providers_by_key: ['key'] } },
  )
  await db
    .insertInto('trainingTopics')
    .values([...shippedTopics])
    .execute()
  await db
    .insertInto('trainingProviders')
    .values([...shippedProviders])
    .execute()
}

const createPlan = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'trainingCourses',
    {
      id: 'id',
      year: 'int',
      topicId: 'sortable',
      providerId: 'sortable',
      startsOn: 'sortable',
      endsOn: 'text',
      hours: 'int',
      seats: 'int',
      budget: 'big',
      spent: 'big?',
      place: 'text?',
      state: 'text',
      createdBy: 'sortable',
      approvedBy: 'sortable?',
      approvedAt: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { training_courses_by_year: ['year', 'startsOn', 'id'] } },
  )
  await createTable(
    db,
    'trainingSeats',
    {
      id: 'id',
      courseId: 'sortable',
      psychologistId: 'sortable',
      institutionId: 'sortable?',
      state: 'text',
      openKey: 'sortable?',
      reason: 'text?',
      result: 'text?',
      askedBy: 'sortable',
      decidedBy: 'sortable?',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { training_seats_once: ['openKey'] },
      indexes: {
        training_seats_by_course: ['courseId', 'state', 'id'],
        training_seats_by_psychologist: ['psychologistId', 'id'],
        training_seats_by_state: ['state', 'id'],
        training_seats_by_institution: ['institutionId', 'state', 'id'],
      },
    },
  )
  await createTable(
    db,
    'trainingAttendance',
    { id: 'id', seatId: 'sortable', onDay: 'sortable', hours: 'int' },
    { unique: { training_attendance_once: ['seatId', 'onDay'] } },
  )
}

/** Records belong to a psychologist, who may have no account; whoever recorded something is on the register from now on. */
const rebuildRecords = async (db: Kysely<Database>): Promise<void> => {
  await sql`alter table training_records rename to training_records_of_users`.execute(db)
  await createTable(
    db,
    'trainingRecords',
    {
      id: 'id',
      psychologistId: 'sortable',
      institutionId: 'sortable?',
      topicId: 'sortable?',
      topic: 'text',
      provider: 'text',
      hours: 'int',
      startedOn: 'text',
      endedOn: 'sortable',
      certificate: 'text?',
      certificateUntil: 'text?',
      state: 'text',
      confirmedBy: 'sortable?',
      confirmedAt: 'text?',
      reason: 'text?',
      seatId: 'sortable?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        training_records_of_psychologist: ['psychologistId', 'endedOn', 'id'],
        training_records_of_institution: ['institutionId', 'endedOn', 'id'],
        training_records_by_end: ['endedOn', 'id'],
        training_records_by_state: ['state', 'endedOn', 'id'],
      },
    },
  )
  await sql`insert into psychologists (id, user_id, name, institution_id, service, created_at, version)
    select id, id, name, null, null, created_at, 1 from users
    where id in (select user_id from training_records_of_users)`.execute(db)
  await sql`insert into training_records (id, psychologist_id, institution_id, topic, provider, hours, started_on,
      ended_on, certificate, certificate_until, state, created_at, version)
    select id, user_id, institution_id, topic, provider, hours, started_on,
      ended_on, certificate, certificate_until, 'recorded', created_at, version
    from training_records_of_users`.execute(db)
  await sql`drop table training_records_of_users`.execute(db)
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createStaff(db)
  await createCatalogue(db)
  await createPlan(db)
  await rebuildRecords(db)
  await createSkills(db)
  // What the caseload of an institution needs is counted from these two alone.
  await db.schema
    .createIndex('found_needs_by_institution')
    .on('foundNeeds')
    .columns(['institutionId', 'state', 'need'])
    .execute()
}
