/** Courses, enrolments and certificates that tests start from, without walking there. Each gives its id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { EducationCoursesTable, EducationEnrolmentsTable } from '#db/schema/education'
import { day } from '~/domain/calendar/day'
import { isStanding } from '~/domain/education/enrolment'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const aCourse = async (
  db: Databases,
  given: Partial<Insertable<EducationCoursesTable>> & { readonly institutionId: string },
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('educationCourses')
    .values({
      programme: 'vocational',
      providerKind: 'college',
      providerName: '«Шеберлік» кәсіптік лицейі',
      organisationId: null,
      openingId: null,
      title: 'Тігін ісі',
      level: null,
      occupation: '8153',
      skills: '["оверлок","пішу"]',
      minEducation: null,
      language: 'kk',
      seats: 2,
      startsOn: day('2026-11-02'),
      endsOn: day('2027-02-26'),
      lessons: '[{"days":[1,3,5],"from":"18:00","to":"20:00"}]',
      room: null,
      description: null,
      state: 'open',
      reason: null,
      settledOn: null,
      settledBy: null,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A class that leads to general secondary education. */
export const aClass = (
  db: Databases,
  given: Partial<Insertable<EducationCoursesTable>> & { readonly institutionId: string },
): Promise<string> =>
  aCourse(db, {
    programme: 'school',
    providerKind: 'school',
    providerName: '№12 кешкі мектеп',
    title: '11-сынып',
    level: 'general-secondary',
    occupation: null,
    skills: '[]',
    seats: 15,
    ...given,
  })

export const anEnrolment = async (
  db: Databases,
  given: Partial<Insertable<EducationEnrolmentsTable>> & {
    readonly courseId: string
    readonly personId: string
  },
): Promise<string> => {
  const id = given.id ?? newId()
  const state = given.state ?? 'enrolled'
  await db.write
    .insertInto('educationEnrolments')
    .values({
      openKey: isStanding(state) ? `${given.courseId} ${given.personId}` : null,
      wishOn: day('2026-11-01'),
      findings: '[]',
      reason: null,
      words: null,
      queuedAt: testNow,
      endedOn: null,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      state,
      id,
    })
    .execute()
  return id
}

/** A course that runs with the person on it: every page of education has its row. */
export const anEducationOf = async (
  db: Databases,
  { institutionId, personId }: { readonly institutionId: string; readonly personId: string },
) => {
  const courseId = await aCourse(db, { institutionId, state: 'running' })
  const enrolmentId = await anEnrolment(db, { courseId, personId })
  const closedId = await aCourse(db, { institutionId, state: 'closed' })
  const completed = await anEnrolment(db, { courseId: closedId, personId, state: 'completed' })
  const certificateId = newId()
  await db.write
    .insertInto('educationCertificates')
    .values({
      id: certificateId,
      enrolmentId: completed,
      courseId: closedId,
      personId,
      number: 'Т-1',
      issuedOn: day('2026-11-20'),
      validUntil: null,
      title: 'Тігін ісі',
      providerName: '«Шеберлік» кәсіптік лицейі',
      level: null,
      occupation: '8153',
      skills: '["оверлок"]',
      issuedBy: newId(),
      createdAt: testNow,
    })
    .execute()
  return { educationCourseId: courseId, enrolmentId, certificateId }
}
