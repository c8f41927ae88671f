/** People on courses and people who must go to school: each read within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addMonths } from '~/domain/calendar/day'
import type { AttendanceCount } from '~/domain/education/attendance'
import { schoolAge } from '~/domain/education/parameters'
import { unfinishedLevels } from '~/domain/education/schooling'
import { peopleWithin } from '~/features/people/scope.server'
import { reachable } from '~/platform/scope.server'
import { perPage } from './words.server'

/** A course has fewer seats; the line behind it is not endless either. */
const most = 400

/** Everybody who is or was on a course, by name; only for whoever answers for the people of the institution. */
export const rollQuery = (db: Kysely<Database>, actor: Actor, courseId: string) =>
  db
    .selectFrom('educationEnrolments as e')
    .innerJoin('educationCourses as c', 'c.id', 'e.courseId')
    .innerJoin('people', 'people.id', 'e.personId')
    .leftJoin('educationCertificates as k', 'k.enrolmentId', 'e.id')
    .select([
      'e.id',
      'e.personId',
      'e.state',
      'e.reason',
      'e.words',
      'e.queuedAt',
      'e.version',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.standing',
      'people.institutionId',
      'people.endOfTerm',
      'people.releasedOn',
      'k.id as certificateId',
      'k.number',
      'k.validUntil',
    ])
    .where('e.courseId', '=', courseId)
    .where(reachable(actor, 'schooling.read', { institution: 'c.institutionId' }))
    .orderBy('people.sortKey')
    .orderBy('e.id')
    .limit(most)

export type RollRow = Awaited<ReturnType<ReturnType<typeof rollQuery>['execute']>>[number]

const noMarks: AttendanceCount = { present: 0, excused: 0, absent: 0 }

/** How often each came to the lessons of some courses, by enrolment. */
export const marksOf = async (
  db: Kysely<Database>,
  courseIds: readonly string[],
): Promise<ReadonlyMap<string, AttendanceCount>> => {
  if (courseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('educationMarks')
    .select((eb) => ['enrolmentId', 'mark', eb.fn.countAll<number>().as('count')])
    .where('courseId', 'in', [...courseIds])
    .groupBy(['enrolmentId', 'mark'])
    .execute()
  const found = new Map<string, AttendanceCount>()
  for (const { enrolmentId, mark, count } of rows)
    found.set(enrolmentId, { ...(found.get(enrolmentId) ?? noMarks), [mark]: Number(count) })
  return found
}

/** The roll of one lesson: the mark of each enrolment. */
export const marksOfLesson = async (
  db: Kysely<Database>,
  lessonId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('educationMarks')
    .select(['enrolmentId', 'mark'])
    .where('lessonId', '=', lessonId)
    .execute()
  return new Map(rows.map(({ enrolmentId, mark }) => [enrolmentId, mark]))
}

type NameCursor = { readonly sortKey: string; readonly id: string }

/** Where a page of names ended. The address holds the id alone: no name reaches a log. */
export const nameCursor = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
): Promise<NameCursor | null> => {
  const row = await db
    .selectFrom('people')
    .select(['sortKey', 'id'])
    .where('people.id', '=', id)
    .where(peopleWithin(actor, 'schooling.read'))
    .executeTakeFirst()
  return row ?? null
}

/**
 * People whom the law sends to school and who do not go, and those of whom nobody wrote down the schooling (art. 127(1)–(2)), by
 * name, one more than a page.
 */
export const mustGoQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { today, after }: { readonly today: Day; readonly after: NameCursor | null },
) => {
  const bornAfter = addMonths(today, -12 * schoolAge.on(today))
  let query = db
    .selectFrom('people')
    .select([
      'people.id',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.sortKey',
      'people.birthDate',
      'people.education',
      'people.endOfTerm',
      'people.institutionId',
    ])
    .where(peopleWithin(actor, 'schooling.read'))
    .where('people.standing', '=', 'in-custody')
    .where('people.birthDate', '>', bornAfter)
    .where('people.disabilityGroup', 'is', null)
    .where((eb) =>
      eb.or([eb('people.education', 'is', null), eb('people.education', 'in', [...unfinishedLevels])]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('educationEnrolments as e')
            .innerJoin('educationCourses as c', 'c.id', 'e.courseId')
            .select('e.id')
            .whereRef('e.personId', '=', 'people.id')
            .where('e.openKey', 'is not', null)
            .where('c.programme', '=', 'school'),
        ),
      ),
    )
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('people.sortKey', 'people.id'), '>', eb.tuple(after.sortKey, after.id)),
    )
  return query
    .orderBy('people.sortKey')
    .orderBy('people.id')
    .limit(perPage + 1)
}

export type MustGoRow = Awaited<ReturnType<ReturnType<typeof mustGoQuery>['execute']>>[number]

/** Courses of one person, the latest first. Call it with the id of a person within reach. */
export const coursesOfPerson = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('educationEnrolments as e')
    .innerJoin('educationCourses as c', 'c.id', 'e.courseId')
    .innerJoin('institutions as i', 'i.id', 'c.institutionId')
    .leftJoin('educationCertificates as k', 'k.enrolmentId', 'e.id')
    .select([
      'e.id',
      'e.courseId',
      'e.state',
      'e.reason',
      'e.words',
      'c.title',
      'c.programme',
      'c.providerName',
      'c.startsOn',
      'c.endsOn',
      'c.lessons',
      'c.room',
      'c.state as courseState',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'k.id as certificateId',
      'k.number',
      'k.issuedOn',
      'k.validUntil',
      'k.occupation',
      'k.skills',
      'k.level',
    ])
    .where('e.personId', '=', personId)
    .orderBy('e.id', 'desc')
    .limit(100)

export type PersonCourse = Awaited<ReturnType<ReturnType<typeof coursesOfPerson>['execute']>>[number]
