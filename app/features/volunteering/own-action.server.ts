/** What a person does on their own page: signs up, answers a proposal, steps back. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { signUpForm, withdrawForm } from './forms'
import { signUp, withdrawOwn } from './sign-up-commands.server'

const back = '/portal/volunteering'

export const ownDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  if (fields.get('intent') === 'leave') {
    const form = readFields(withdrawForm, fields)
    if (!form.ok) return invalid(form)
    const result = await withdrawOwn(once(at, form), form.value.signUp, form.value.version)
    return result.ok
      ? redirectSaying('volunteering:flash.left', back)
      : refused('volunteering', result.refusal, form)
  }
  const form = readFields(signUpForm, fields)
  if (!form.ok) return invalid(form)
  const result = await signUp(once(at, form), form.value.shift, { photos: form.value.photos })
  return result.ok
    ? redirectSaying(`volunteering:flash.${result.value === 'waiting' ? 'in-line' : 'signed-up'}`, back)
    : refused('volunteering', result.refusal, form)
}
