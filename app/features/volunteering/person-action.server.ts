/** What an officer does for a person: proposes an event, writes down their yes, steps back on their word. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { confirmFor } from './confirm-commands.server'
import { answerForm, photosForm, proposeForm, withdrawForm } from './forms'
import { photosFor } from './photo-commands.server'
import { acceptFor, proposeShift, withdrawFor } from './sign-up-commands.server'

export const personDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const personId = at.params.personId ?? ''
  const back = `/people/${personId}/volunteering`
  const intent = fields.get('intent')
  if (intent === 'leave') {
    const form = readFields(withdrawForm, fields)
    if (!form.ok) return invalid(form)
    const result = await withdrawFor(once(at, form), personId, form.value.signUp, form.value.version)
    return result.ok
      ? redirectSaying('volunteering:flash.left-for', back)
      : refused('volunteering', result.refusal, form)
  }
  if (intent === 'photos') {
    const form = readFields(photosForm, fields)
    if (!form.ok) return invalid(form)
    const result = await photosFor(once(at, form), personId, form.value)
    return result.ok
      ? redirectSaying('volunteering:flash.photos-for', back)
      : refused('volunteering', result.refusal, form)
  }
  if (intent === 'confirm') {
    const form = readFields(withdrawForm, fields)
    if (!form.ok) return invalid(form)
    const result = await confirmFor(once(at, form), personId, form.value.signUp, form.value.version)
    return result.ok
      ? redirectSaying('volunteering:flash.confirmed-for', back)
      : refused('volunteering', result.refusal, form)
  }
  if (intent === 'accept') {
    const form = readFields(answerForm, fields)
    if (!form.ok) return invalid(form)
    const result = await acceptFor(once(at, form), personId, form.value.signUp, form.value)
    return result.ok
      ? redirectSaying('volunteering:flash.accepted-for', back)
      : refused('volunteering', result.refusal, form)
  }
  const form = readFields(proposeForm, fields)
  if (!form.ok) return invalid(form)
  const result = await proposeShift(once(at, form), personId, form.value.shift)
  return result.ok
    ? redirectSaying('volunteering:flash.proposed', back)
    : refused('volunteering', result.refusal, form)
}
