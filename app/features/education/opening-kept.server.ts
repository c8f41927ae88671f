/** The opening of a course: made with it and kept in step, so that matching, unlock analysis and what-if see its seats. */
import type { EducationCoursesTable } from '#db/schema/education'
import { oblastPrefix } from '#db/reference/regions'
import { weeklyHours } from '~/domain/education/course'
import type { OpeningState } from '~/domain/openings/opening'
import { noRequirements } from '~/domain/openings/requirements'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { Work } from '~/platform/command.server'
import { levelIn } from './course-load.server'

/** Nobody new is offered a course that has begun; whoever asks is still taken by hand. */
const stateOf: Readonly<Record<EducationCoursesTable['state'], OpeningState>> = {
  draft: 'draft',
  open: 'open',
  running: 'paused',
  closed: 'closed',
  cancelled: 'closed',
}

type Kept = EducationCoursesTable & { readonly organisationId: string }

const columnsOf = async ({ tx }: Work, course: Kept) => {
  const institution = await tx
    .selectFrom('institutions')
    .select(['placeKato', 'safetyLevel'])
    .where('id', '=', course.institutionId)
    .executeTakeFirstOrThrow()
  return {
    kind: 'course' as const,
    channel: 'study',
    title: course.title,
    occupation: course.occupation,
    organisationId: course.organisationId,
    institutionId: course.institutionId,
    siteName: course.room ?? course.providerName,
    placeKato: institution.placeKato,
    region: oblastPrefix(institution.placeKato),
    places: course.seats,
    wage: null,
    shifts: course.lessons,
    safetyLevels: JSON.stringify([institution.safetyLevel]),
    requirements: JSON.stringify({ ...noRequirements, minEducation: levelIn(course.minEducation) }),
    withMinors: 0 as const,
    servesAlcohol: 0 as const,
    description: course.description ?? '',
    startsOn: course.startsOn,
    closesOn: course.startsOn,
    endsOn: course.endsOn,
    weeklyHours: weeklyHours(shiftsIn(course.lessons)),
    givesSkills: course.skills === '[]' ? null : course.skills,
    state: stateOf[course.state],
    stateReason: course.reason,
  }
}

/** Makes the opening of a new course; gives its id, or null for a class of a school, which leads to no trade. */
export const makeOpening = async (work: Work, course: EducationCoursesTable): Promise<string | null> => {
  const { organisationId } = course
  if (organisationId === null) return null
  const id = work.newId()
  await work.tx
    .insertInto('openings')
    .values({
      ...(await columnsOf(work, { ...course, organisationId })),
      id,
      externalId: null,
      importId: null,
      createdBy: work.actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

/** A course that never had an opening gets one once it takes people. */
const giveOpening = async (work: Work, course: EducationCoursesTable): Promise<void> => {
  if (course.state !== 'open') return
  const openingId = await makeOpening(work, course)
  await work.tx.updateTable('educationCourses').set({ openingId }).where('id', '=', course.id).execute()
}

/** Brings the opening into step with its course, and makes matching read it again. */
export const keepOpening = async (work: Work, course: EducationCoursesTable): Promise<void> => {
  const { openingId, organisationId } = course
  if (organisationId === null) return
  if (openingId === null) return giveOpening(work, course)
  await work.tx
    .updateTable('openings')
    .set({
      ...(await columnsOf(work, { ...course, organisationId })),
      updatedAt: work.now,
    })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', openingId)
    .execute()
}
