/** Psychologists as staff, posts, courses and seats for tests. Each returns the row's id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import { shippedProviders, shippedRubric, shippedTopics } from '#db/reference/training'
import type {
  PsychologistPostsTable,
  PsychologistsTable,
  TrainingCoursesTable,
  TrainingRecordsTable,
  TrainingSeatsTable,
} from '#db/schema/training'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const topicId = (key: string): string => shippedTopics.find((each) => each.key === key)?.id ?? ''
export const providerId = (key: string): string => shippedProviders.find((each) => each.key === key)?.id ?? ''

/** A psychologist with a post, unless `institutionId` is left out. */
export const aPsychologist = async (
  db: Databases,
  given: Partial<Insertable<PsychologistsTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('psychologists')
    .values({
      userId: null,
      name: 'Әлия Серікқызы',
      institutionId: null,
      service: given.institutionId ? 'institution' : null,
      degree: null,
      degreeYear: null,
      supervisorId: null,
      joinedOn: day('2024-03-01'),
      targetOn: day('2027-01-10'),
      floorOn: day('2029-03-01'),
      dueKey: given.institutionId ? day('2027-01-10') : null,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A vacant, attested post. */
export const aPost = async (
  db: Databases,
  given: Partial<Insertable<PsychologistPostsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('psychologistPosts')
    .values({
      service: 'institution',
      institutionId: null,
      region: null,
      title: 'Психолог',
      contract: 'attested',
      openedOn: day('2020-01-01'),
      closedOn: null,
      state: 'vacant',
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** An approved course of twenty seats at the beginning of December 2026. */
export const aCourse = async (
  db: Databases,
  given: Partial<Insertable<TrainingCoursesTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('trainingCourses')
    .values({
      year: 2026,
      topicId: topicId('art-therapy'),
      providerId: providerId('kostanay-academy'),
      startsOn: day('2026-12-01'),
      endsOn: day('2026-12-05'),
      hours: 36,
      seats: 20,
      budget: 500_000_000,
      spent: null,
      place: null,
      state: 'approved',
      createdBy: '-',
      approvedBy: null,
      approvedAt: null,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aSeat = async (
  db: Databases,
  given: Pick<Insertable<TrainingSeatsTable>, 'courseId' | 'psychologistId'> &
    Partial<Insertable<TrainingSeatsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('trainingSeats')
    .values({
      institutionId: null,
      state: 'enrolled',
      openKey: `${given.courseId} ${given.psychologistId}`,
      reason: null,
      result: null,
      askedBy: '-',
      decidedBy: null,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A training of June 2026 that waits for the training officer. */
export const aRecord = async (
  db: Databases,
  given: Pick<Insertable<TrainingRecordsTable>, 'psychologistId'> & Partial<Insertable<TrainingRecordsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('trainingRecords')
    .values({
      institutionId: null,
      topicId: null,
      topic: 'Арт-терапия',
      provider: 'Академия',
      hours: 36,
      startedOn: day('2026-06-01'),
      endedOn: day('2026-06-05'),
      certificate: null,
      certificateUntil: null,
      state: 'recorded',
      confirmedBy: null,
      confirmedAt: null,
      reason: null,
      seatId: null,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const anExercise = async (
  db: Databases,
  psychologistId: string,
  institutionId: string | null = null,
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('competencyExercises')
    .values({
      id,
      rubricId: shippedRubric.id,
      psychologistId,
      institutionId,
      heldOn: day('2026-11-10'),
      scenario: 'Ойдан шығарылған жағдай',
      createdBy: '-',
      createdAt: testNow,
      version: 1,
    })
    .execute()
  return id
}

type Place = { readonly institutionId: string; readonly psychologistUserId: string }

/** One of everything in an institution, under the names that addresses give them. */
export const aTrainingOf = async (db: Databases, { institutionId, psychologistUserId }: Place) => {
  const psychologistId = await aPsychologist(db, { userId: psychologistUserId, institutionId })
  const postId = await aPost(db, { institutionId })
  const courseId = await aCourse(db, {
    startsOn: day('2026-11-02'),
    endsOn: day('2026-12-20'),
    state: 'running',
  })
  return {
    postId,
    courseId,
    seatId: await aSeat(db, { courseId, psychologistId, institutionId }),
    trainingId: await aRecord(db, { psychologistId, institutionId }),
    exerciseId: await anExercise(db, psychologistId, institutionId),
    topicId: topicId('art-therapy'),
    providerId: providerId('kostanay-academy'),
  }
}
