/** A step to work or a course becomes a measure of a person's plan with one press. */
import { stepDue, stepMeasures } from '~/domain/matching/step-measures'
import { type Result, ok, refuse } from '~/domain/result'
import { addMeasure } from '~/features/plans/drafting.server'
import type { NewMeasure } from '~/features/plans/forms'
import type { At } from '~/platform/guard.server'
import { getNamedOpening } from './reading.server'
import { stepWord } from './unlock-page.server'
import type { Key } from './unlock-count.server'

const wordsOf = async (at: At, key: Key, endOfTerm: Parameters<typeof stepDue>[1]): Promise<NewMeasure> => {
  const measure = stepMeasures['step' in key ? key.step : 'course']
  const title =
    'step' in key
      ? stepWord(at, key.step)
      : at.t('matching:unlock.take-course', {
          title: (await getNamedOpening(at.db, at.actor, key.course)).title,
        })
  const dueOn = stepDue(at.today, endOfTerm)
  const named = { need: null, title: title.slice(0, 200), dueOn }
  // A course keeps its name: "a vocational course" alone would not say which.
  if ('course' in key) return { ...named, catalogueKey: '', block: 'work', service: 'education' }
  return 'catalogueKey' in measure
    ? { need: null, title: null, dueOn, catalogueKey: measure.catalogueKey, block: null, service: null }
    : { ...named, catalogueKey: '', block: measure.block, service: measure.service }
}

/**
 * Adds the measure to the person's open plan; gives the person's id. Refused: `no-plan`, and what `addMeasure` refuses.
 * `once`: the form's key, so that a second press adds nothing.
 */
export const addStep = async (
  at: At,
  once: string | undefined,
  personId: string,
  key: Key,
): Promise<Result<string>> => {
  const plan = await at.db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.id', 'plans.version', 'people.endOfTerm'])
    .where('plans.openKey', '=', personId)
    .executeTakeFirst()
  if (!plan) return refuse('no-plan')
  const caller = { ...at.caller, once: once === undefined ? undefined : `${once} ${personId}` }
  const added = await addMeasure(caller, plan.id, plan.version, await wordsOf(at, key, plan.endOfTerm))
  return added.ok ? ok(personId) : added
}
