/** A course as deeds see it: under lock, permitted, and named for the audit row. */
import { lockClause } from '#db/dialect'
import type { EducationCoursesTable } from '#db/schema/education'
import { instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { CourseFacts } from '~/domain/education/enrolment'
import { type EducationLevel, educationLevels } from '~/domain/people/person'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

/** The clock on the wall in Almaty as one text that compares with `<`: `YYYY-MM-DDTHH:MM`. */
export const wallNow = (now: string): string => {
  const { day, time } = wallTimeAt(instant(now))
  return `${day}T${time}`
}

export const levelIn = (text: string | null): EducationLevel | null =>
  educationLevels.find((each) => each === text) ?? null

export const textsIn = (json: string): string[] => {
  const stored: unknown = JSON.parse(json)
  return Array.isArray(stored) ? stored.filter((each): each is string => typeof each === 'string') : []
}

/** The course under lock, whatever the reader may do with it. */
export const lockCourse = ({ tx }: Pick<Work, 'tx'>, id: string) =>
  tx
    .selectFrom('educationCourses')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()

/** The course under lock; 404 when it is gone or out of reach. */
export const loadCourse = async (work: Work, id: string, step: string): Promise<EducationCoursesTable> => {
  const course = await lockCourse(work, id)
  work.permit(course ? { institutionId: course.institutionId } : {})
  if (!course) throw notFound()
  const { institutionId, state } = course
  work.about({ type: 'education-course', id, institutionId, details: { step, state } })
  return course
}

/** People with a seat. */
export const takenOn = async ({ tx }: Pick<Work, 'tx'>, courseId: string): Promise<number> => {
  const row = await tx
    .selectFrom('educationEnrolments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('courseId', '=', courseId)
    .where('state', '=', 'enrolled')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A stored course as the rules see it. */
export const factsOf = (course: EducationCoursesTable): CourseFacts => ({
  id: course.id,
  institutionId: course.institutionId,
  programme: course.programme,
  level: course.level,
  minEducation: levelIn(course.minEducation),
  language: course.language,
  startsOn: course.startsOn,
  endsOn: course.endsOn,
  lessons: shiftsIn(course.lessons),
})
