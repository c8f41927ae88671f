/** Courses in institutions, enrolments, lessons with their attendance, and certificates. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createCourses = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'educationCourses',
    {
      id: 'id',
      institutionId: 'sortable',
      programme: 'text',
      providerKind: 'text',
      providerName: 'text',
      organisationId: 'sortable?',
      openingId: 'sortable?',
      title: 'text',
      level: 'text?',
      occupation: 'text?',
      skills: 'text',
      minEducation: 'text?',
      language: 'text',
      seats: 'int',
      startsOn: 'sortable',
      endsOn: 'sortable',
      lessons: 'text',
      room: 'text?',
      description: 'text?',
      state: 'text',
      reason: 'text?',
      settledOn: 'text?',
      settledBy: 'sortable?',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      unique: { education_courses_by_opening: ['openingId'] },
      indexes: {
        education_courses_by_state: ['state', 'startsOn', 'id'],
        education_courses_by_institution: ['institutionId', 'state', 'startsOn', 'id'],
        education_courses_by_organisation: ['organisationId', 'state', 'id'],
      },
    },
  )

const createEnrolments = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'educationEnrolments',
    {
      id: 'id',
      courseId: 'sortable',
      personId: 'sortable',
      openKey: 'sortable?',
      state: 'text',
      wishOn: 'text?',
      findings: 'text',
      reason: 'text?',
      words: 'text?',
      queuedAt: 'sortable',
      endedOn: 'text?',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      unique: { education_enrolments_once: ['openKey'] },
      indexes: {
        education_enrolments_by_course: ['courseId', 'state', 'queuedAt', 'id'],
        education_enrolments_by_person: ['personId', 'id'],
      },
    },
  )

const createLessons = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'educationLessons',
    {
      id: 'id',
      courseId: 'sortable',
      onDay: 'sortable',
      startsAt: 'sortable',
      endsAt: 'text',
      topic: 'text?',
      recordedBy: 'sortable',
      recordedAt: 'text',
      version: 'int',
    },
    { unique: { education_lessons_once: ['courseId', 'onDay', 'startsAt'] } },
  )

const createMarks = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'educationMarks',
    { lessonId: 'sortable', enrolmentId: 'sortable', courseId: 'sortable', mark: 'text' },
    {
      key: ['lessonId', 'enrolmentId'],
      indexes: { education_marks_by_course: ['courseId', 'enrolmentId', 'mark'] },
    },
  )

const createCertificates = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'educationCertificates',
    {
      id: 'id',
      enrolmentId: 'sortable',
      courseId: 'sortable',
      personId: 'sortable',
      number: 'text',
      issuedOn: 'text',
      validUntil: 'text?',
      title: 'text',
      providerName: 'text',
      level: 'text?',
      occupation: 'text?',
      skills: 'text',
      issuedBy: 'sortable',
      createdAt: 'text',
    },
    {
      unique: { education_certificates_once: ['enrolmentId'] },
      indexes: {
        education_certificates_by_course: ['courseId', 'id'],
        education_certificates_by_person: ['personId', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createCourses(db)
  await createEnrolments(db)
  await createLessons(db)
  await createMarks(db)
  await createCertificates(db)
}
