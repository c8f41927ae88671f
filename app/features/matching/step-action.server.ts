/** What the buttons "add as a measure" do: for one person, and for those ticked. */
import { refuse } from '~/domain/result'
import { getPerson } from '~/features/people/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import type { At } from '~/platform/guard.server'
import { addStep } from './step-measure.server'
import { addStepForm, addStepsForm } from './step-forms'
import { readKey } from './unlock-page.server'

/** One person's step, from the person's list of matches. */
export const addOneStep = async (at: At): Promise<Response> => {
  const personId = at.params.personId ?? ''
  await getPerson(at.db, at.actor, personId, 'match.person')
  const form = await readForm(addStepForm, at.request)
  if (!form.ok) return invalid(form)
  const key = readKey(form.value.of)
  const result = key ? await addStep(at, form.once, personId, key) : refuse('step-unknown')
  return result.ok
    ? redirectSaying('matching:flash.step-added', `/people/${personId}/plan`)
    : refused('matching', result.refusal, form)
}

/** The same step for everybody ticked; stops at the first refusal, and what was added before stays added. */
export const addSteps = async (at: At): Promise<Response> => {
  const form = await readForm(addStepsForm, at.request)
  if (!form.ok) return invalid(form)
  const key = readKey(form.value.of)
  if (!key) return refused('matching', { code: 'step-unknown' }, form)
  for (const personId of form.value.person) {
    const result = await addStep(at, form.once, personId, key)
    if (!result.ok) return refused('matching', result.refusal, form)
  }
  return redirectSaying('matching:flash.steps-added', `/unlock/people?of=${form.value.of}`)
}
