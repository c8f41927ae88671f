/** What a person does on their own page: signs up, answers a proposal, steps back, speaks for or against photos. */
import type { Refusal } from '~/domain/result'
import { forThePerson, needsOfficer } from '~/domain/volunteering/eligibility'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { photosForm, signUpForm, withdrawForm } from './forms'
import { photosOwn } from './photo-commands.server'
import { signUp, withdrawOwn } from './sign-up-commands.server'

const back = '/portal/volunteering'

const flashes = { 'signed-up': 'signed-up', waiting: 'in-line', asked: 'asked' } as const

/** A refusal as the person may read it: what stands in the way because of somebody else sends them to their officer. */
const asToldToThePerson = (refusal: Refusal): Refusal => {
  const { findings } = refusal
  if (!findings || !needsOfficer(findings)) return refusal
  return { code: 'ask-officer', findings: forThePerson(findings).filter(({ state }) => state === 'failed') }
}

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
  if (fields.get('intent') === 'photos') {
    const form = readFields(photosForm, fields)
    if (!form.ok) return invalid(form)
    const result = await photosOwn(once(at, form), form.value)
    return result.ok
      ? redirectSaying(`volunteering:flash.photos-${form.value.agrees}`, back)
      : refused('volunteering', result.refusal, form)
  }
  const form = readFields(signUpForm, fields)
  if (!form.ok) return invalid(form)
  const result = await signUp(once(at, form), form.value.shift, { photos: form.value.photos })
  return result.ok
    ? redirectSaying(`volunteering:flash.${flashes[result.value]}`, back)
    : refused('volunteering', asToldToThePerson(result.refusal), form)
}
