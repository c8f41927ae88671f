/** People as the rules of enrolment see them. Unscoped, with a reason: callers hold ids within reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { CourseFacts, Learner } from '~/domain/education/enrolment'
import type { Shift } from '~/domain/openings/shift'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import { levelIn, textsIn } from './course-load.server'

/** Hours of the work that people have now. */
const workOf = async (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('placements')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .select(['placements.personId', 'openings.shifts'])
    .where('placements.personId', 'in', [...ids])
    .where('placements.endedOn', 'is', null)
    .execute()

/** Courses on which people have a seat or stand in line. */
const coursesOf = async (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('educationEnrolments as e')
    .innerJoin('educationCourses as c', 'c.id', 'e.courseId')
    .select(['e.personId', 'c.id', 'c.startsOn', 'c.endsOn', 'c.lessons', 'c.programme'])
    .where('e.personId', 'in', [...ids])
    .where('e.state', 'in', ['enrolled', 'waiting'])
    .where('c.state', 'in', ['open', 'running'])
    .execute()

export type KnownLearner = {
  readonly id: string
  readonly learner: Learner
  readonly isAtSchool: boolean
}

const peopleRows = (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .select([
      'id',
      'standing',
      'birthDate',
      'education',
      'disabilityGroup',
      'institutionId',
      'endOfTerm',
      'languages',
    ])
    .where('id', 'in', [...ids])
    .execute()

/** Facts of these people in one round of queries, by id; whoever is gone is left out. */
export const unscopedLearners = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownLearner>> => {
  if (ids.length === 0) return new Map()
  const [rows, work, courses] = [await peopleRows(db, ids), await workOf(db, ids), await coursesOf(db, ids)]
  const hoursOf = (personId: string): Shift[] =>
    work.filter((each) => each.personId === personId).flatMap(({ shifts }) => shiftsIn(shifts))
  return new Map(
    rows.map((row) => {
      const own = courses.filter(({ personId }) => personId === row.id)
      const learner: Learner = {
        standing: row.standing,
        birthDate: row.birthDate,
        education: levelIn(row.education),
        disabilityGroup: row.disabilityGroup,
        institutionId: row.institutionId,
        endOfTerm: row.endOfTerm,
        languages: textsIn(row.languages),
        work: hoursOf(row.id),
        courses: own.map(({ id, startsOn, endsOn, lessons }) => ({
          id,
          startsOn,
          endsOn,
          lessons: shiftsIn(lessons),
        })),
      }
      return [
        row.id,
        { id: row.id, learner, isAtSchool: own.some(({ programme }) => programme === 'school') },
      ]
    }),
  )
}

/** What the rules are asked about one person and one course. */
export const askedOf = (known: KnownLearner, course: CourseFacts, wish: boolean | null) => ({
  learner: known.learner,
  course,
  wish,
})
