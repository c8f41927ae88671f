/** Educational and information activities of institutions. */
import type { Kysely } from 'kysely'
import { shippedActivityTopics } from '../reference/activity-topics'
import type { Database } from '../schema'
import { createTable } from './table'

const createActivities = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'activities',
    {
      id: 'id',
      institutionId: 'sortable',
      kind: 'text',
      title: 'text',
      description: 'text?',
      onDay: 'sortable',
      partnerKind: 'text?',
      partnerName: 'text?',
      tellsOfBelief: 'int',
      state: 'text',
      audience: 'int?',
      certainty: 'text?',
      reason: 'text?',
      settledOn: 'text?',
      settledBy: 'sortable?',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        activities_by_day: ['onDay', 'id'],
        activities_by_institution: ['institutionId', 'onDay', 'id'],
      },
    },
  )

const createTopics = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'activityTopics',
    {
      id: 'id',
      key: 'sortable',
      nameKk: 'text',
      nameRu: 'text',
      nameEn: 'text',
      isReligious: 'int',
      state: 'text',
      version: 'int',
    },
    { unique: { activity_topics_by_key: ['key'] } },
  )
  await createTable(
    db,
    'activityTopicLinks',
    { activityId: 'sortable', topicId: 'sortable' },
    { key: ['activityId', 'topicId'], indexes: { activity_topic_links_by_topic: ['topicId', 'activityId'] } },
  )
  await db
    .insertInto('activityTopics')
    .values([...shippedActivityTopics])
    .execute()
}

const createAttendances = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'activityAttendances',
    { id: 'id', activityId: 'sortable', personId: 'sortable', createdBy: 'sortable', createdAt: 'text' },
    {
      unique: { activity_attendances_once: ['activityId', 'personId'] },
      indexes: { activity_attendances_by_person: ['personId', 'id'] },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createActivities(db)
  await createTopics(db)
  await createAttendances(db)
}
