/** What a person does on their own page with a referral of theirs: consent, own steps, a time for an interview. */
import { callOffInterview, pickInterview } from '~/features/interviews/commands.server'
import { ownCallOffForm, ownPickForm } from '~/features/interviews/forms'
import { giveOwnConsent, withdrawOwnConsent } from '~/features/placements/consent.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import type { Result } from '~/domain/result'
import { takeOwnStep } from './commands.server'
import { ownConsentBackForm, ownConsentForm, ownStepForm } from './forms'

const back = '/portal/work'

const answer = (
  area: string,
  said: string,
  result: Result<string>,
  form: Pick<FormRead<unknown>, 'typed'>,
): Response => (result.ok ? redirectSaying(said, back) : refused(area, result.refusal, form))

const consent = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownConsentForm, data)
  if (!form.ok) return invalid(form)
  const result = await giveOwnConsent(once(at, form), form.value.referral, form.value.scope)
  return answer('referrals', 'referrals:flash.consent', result, form)
}

const consentBack = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownConsentBackForm, data)
  if (!form.ok) return invalid(form)
  const result = await withdrawOwnConsent(once(at, form), form.value.referral)
  return answer('referrals', 'referrals:flash.consent-withdrawn', result, form)
}

const step = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownStepForm, data)
  if (!form.ok) return invalid(form)
  const { referral, ...words } = form.value
  const result = await takeOwnStep(once(at, form), referral, words)
  return answer('referrals', `referrals:own.flash.${words.deed}`, result, form)
}

const pick = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownPickForm, data)
  if (!form.ok) return invalid(form)
  const result = await pickInterview(once(at, form), form.value.interview, form.value.version)
  return answer('interviews', 'interviews:flash.picked', result, form)
}

const callOff = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownCallOffForm, data)
  if (!form.ok) return invalid(form)
  const { interview, ...words } = form.value
  const result = await callOffInterview(once(at, form), interview, words)
  return answer('interviews', 'interviews:flash.called-off', result, form)
}

const intents = { consent, 'consent-back': consentBack, step, pick, 'call-off': callOff } as const

/** Answers a form about a referral; undefined when the form is another's. */
export const answerOwnReferral = (at: At, data: FormData): Promise<Response> | undefined => {
  const intent = Object.entries(intents).find(([name]) => name === data.get('intent'))
  return intent?.[1](at, data)
}
