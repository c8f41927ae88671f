/** Courses that a what-if may try: their facts for the plan, and those to choose from on the page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { OpeningFacts } from '~/domain/matching/facts'
import { isCourse } from '~/domain/openings/opening'
import { liveOpenings, openingFactsById } from '~/features/matching/opening-facts.server'
import { dayAt } from '~/platform/clock.server'
import type { At } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Step, mostSteps, whatIfPath } from './what-if-steps'

const mostCourses = 10

/** Facts of the courses that steps name, by id; what is no course is left out. */
export const coursesIn = async (
  db: Kysely<Database>,
  steps: readonly Step[],
): Promise<Map<string, OpeningFacts>> => {
  const ids = [...new Set(steps.flatMap((step) => (step.do === 'course' ? [step.courseId] : [])))]
  const facts = await openingFactsById(db, ids)
  return new Map([...facts].filter(([, each]) => isCourse(each)))
}

const liveCourses = ({ db, actor, caller }: At) =>
  liveOpenings(db, dayAt(caller.clock.now()))
    .select(['openings.id', 'openings.title', 'openings.places', 'organisations.name as organisation'])
    .where('openings.kind', '=', 'course')
    .where('openings.occupation', 'is not', null)
    .where(reachable(actor, 'opening.read', { organisation: 'openings.organisationId' }))
    .orderBy('openings.places', 'desc')
    .orderBy('openings.id')
    .limit(mostCourses)
    .execute()

/** The largest courses that teach a trade, each as one more step; none when no more steps can be tried. */
export const coursesToTry = async (runId: string, steps: readonly Step[], at: At) => {
  const rows = steps.length >= mostSteps ? [] : await liveCourses(at)
  return rows.map(({ id, title, places, organisation }) => ({
    id,
    name: title,
    note: [organisation, at.t('allocation:what-if.course-places', { count: places })].join(' · '),
    to: whatIfPath(runId, [...steps, { do: 'course', courseId: id }]),
  }))
}
