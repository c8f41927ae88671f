/** What a coordinator does with volunteers from outside: registers, trains, asks for passes and visits, keeps the log. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { askPass, registerVolunteer, trainVolunteer } from './outside-commands.server'
import { changeVolunteer, stopHelping } from './leaving-commands.server'
import {
  callOffForm,
  doneForm,
  leavingForm,
  passForm,
  trainedForm,
  visitForm,
  volunteerChangeForm,
  volunteerForm,
} from './outside-forms'
import { askVisit, callOffVisit, recordVisit } from './visit-commands.server'

const path = '/volunteering/volunteers'

export const newVolunteerDeed = async (at: At): Promise<Response> => {
  const form = await readForm(volunteerForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await registerVolunteer(once(at, form), form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.registered', `${path}/${result.value}`)
    : refused('volunteering', result.refusal, form)
}

const train = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(trainedForm, fields)
  if (!form.ok) return invalid(form)
  const result = await trainVolunteer(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.trained', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const ask = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(passForm, fields)
  if (!form.ok) return invalid(form)
  const result = await askPass(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.pass-asked', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const visit = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(visitForm, fields)
  if (!form.ok) return invalid(form)
  const result = await askVisit(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.visit-asked', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const record = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(doneForm, fields)
  if (!form.ok) return invalid(form)
  const result = await recordVisit(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.visit-done', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const callOff = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(callOffForm, fields)
  if (!form.ok) return invalid(form)
  const result = await callOffVisit(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.visit-called-off', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const change = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(volunteerChangeForm, fields)
  if (!form.ok) return invalid(form)
  const result = await changeVolunteer(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.volunteer-changed', `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const leaving = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(leavingForm, fields)
  if (!form.ok) return invalid(form)
  const result = await stopHelping(once(at, form), id, form.value)
  const said = form.value.leftOn === null ? 'volunteer-back' : 'volunteer-left'
  return result.ok
    ? redirectSaying(`volunteering:flash.${said}`, `${path}/${id}`)
    : refused('volunteering', result.refusal, form)
}

const deeds = { change, leaving, train, pass: ask, visit, done: record, 'call-off': callOff } as const

export const volunteerDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const id = at.params.volunteerId ?? ''
  const intent = String(fields.get('intent'))
  return deeds[intent in deeds ? (intent as keyof typeof deeds) : 'visit'](at, id, fields)
}
