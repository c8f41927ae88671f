/** Every step and course that would open something for a person, ready to show. */
import { coursesFor, stepsFor } from '~/domain/matching/engine/unlock'
import { variations } from '~/domain/matching/unlock'
import { mayEver } from '~/domain/access/policy'
import { getPerson } from '~/features/people/queries.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { unscopedEngine } from './engine.server'
import { namedOpenings } from './reading.server'
import { stepWord } from './unlock-page.server'

/** What the page loads; 404 for a person out of reach. */
export const stepsPage = async (at: At) => {
  const personId = at.params.personId ?? ''
  const person = await getPerson(at.db, at.actor, personId, 'match.person')
  const engine = await unscopedEngine(at.db, at.desk.clock.now())
  const [steps, courses] = [
    stepsFor(engine, personId, ({ isCourse }) => !isCourse),
    coursesFor(engine, personId).slice(0, 20),
  ]
  const plan = await at.db.selectFrom('plans').select('id').where('openKey', '=', personId).executeTakeFirst()
  const names = await namedOpenings(
    at.db,
    at.actor,
    courses.map(({ id }) => id),
  )
  return {
    title: `${at.t('matching:unlock.all')} · ${person.fullName}`,
    name: person.fullName,
    personId,
    // A measure needs an open plan to stand in.
    mayAdd: plan !== undefined && mayEver(at.actor, 'plan.draft'),
    steps: steps.map(({ step, opens, clears }) => ({
      key: step as string,
      name: stepWord(at, step),
      effect: [
        opens > 0 ? at.t('matching:unlock.opens', { count: opens }) : '',
        clears > 0 ? at.t('matching:unlock.clears', { count: clears }) : '',
      ]
        .filter(Boolean)
        .join('; '),
      hint: variations.has(step) ? at.t('matching:unlock.variation') : '',
      to: null as string | null,
      once: newId(),
    })),
    courses: courses.flatMap(({ id, brings }) => {
      const course = names.get(id)
      if (!course) return []
      return [
        {
          key: id,
          name: course.title,
          effect: at.t('matching:unlock.brings', { count: brings }),
          hint: course.organisation,
          to: `/people/${personId}/matches/${id}` as string | null,
          once: newId(),
        },
      ]
    }),
  }
}

export type StepsPage = Awaited<ReturnType<typeof stepsPage>>
