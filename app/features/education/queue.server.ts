/** The line behind a full course: whoever came first moves up when a seat is free. */
import type { EducationCoursesTable } from '#db/schema/education'
import { isLive } from '~/domain/education/course'
import { seatsFreed } from '~/domain/education/enrolment'
import type { Work } from '~/platform/command.server'
import { takenOn } from './course-load.server'

/** Gives free seats to those in line, in their order. Call it with the course under lock. */
export const moveUp = async (
  work: Work,
  course: Pick<EducationCoursesTable, 'id' | 'seats' | 'state'>,
): Promise<void> => {
  if (!isLive(course.state)) return
  const free = seatsFreed({ seats: course.seats, taken: await takenOn(work, course.id) })
  if (free === 0) return
  const next = await work.tx
    .selectFrom('educationEnrolments')
    .select('id')
    .where('courseId', '=', course.id)
    .where('state', '=', 'waiting')
    .orderBy('queuedAt')
    .orderBy('id')
    .limit(free)
    .execute()
  if (next.length === 0) return
  const ids = next.map(({ id }) => id)
  await work.tx
    .updateTable('educationEnrolments')
    .set({ state: 'enrolled', updatedAt: work.now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
  work.add({ movedUp: ids })
}
