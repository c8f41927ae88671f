/** What may be done on the page of a role-play: rate it, set an aim, reach one. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { rateExercise, reachAim, setAim } from './competency-commands.server'
import { aimDoneForm, aimForm, ratingForm } from './forms'

const pathOf = (id: string): string => `/training/competencies/${id}`

const rate = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(ratingForm, fields)
  if (!form.ok) return invalid(form)
  const result = await rateExercise(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.rated', pathOf(id))
    : refused('training', result.refusal, form)
}

const reach = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(aimDoneForm, fields)
  if (!form.ok) return invalid(form)
  const result = await reachAim(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.aim-reached', pathOf(id))
    : refused('training', result.refusal, form)
}

export const exerciseDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const id = at.params.exerciseId ?? ''
  const intent = fields.get('intent')
  if (intent === 'rate') return rate(at, id, fields)
  if (intent === 'reached') return reach(at, id, fields)
  const form = readFields(aimForm, fields)
  if (!form.ok) return invalid(form)
  const result = await setAim(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.aim-set', pathOf(id))
    : refused('training', result.refusal, form)
}
