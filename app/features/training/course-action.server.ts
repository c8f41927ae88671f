/** What may be done on the page of one line: take its next step, give a seat, ask for one. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { stepCourse } from './course-commands.server'
import { withCourseName } from './course-pages.server'
import { enrolForm, seatForm, stepForm } from './forms'
import { askSeat, enrol } from './seat-commands.server'

const takeStep = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(stepForm, fields)
  if (!form.ok) return invalid(form)
  const result = await stepCourse(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`training:flash.${form.value.step}`, `/training/plan/${id}`)
    : refused('training', result.refusal, form)
}

const giveSeat = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(enrolForm, fields)
  if (!form.ok) return invalid(form)
  const result = await enrol(once(at, form), id, form.value.psychologistId)
  return result.ok
    ? redirectSaying('training:flash.enrolled', `/training/plan/${id}`)
    : refused('training', await withCourseName(result.refusal, at), form)
}

const ask = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(seatForm, fields)
  if (!form.ok) return invalid(form)
  const result = await askSeat(once(at, form), id, form.value.psychologistId)
  return result.ok
    ? redirectSaying('training:flash.asked', `/training/plan/${id}`)
    : refused('training', await withCourseName(result.refusal, at), form)
}

export const courseDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const id = at.params.courseId ?? ''
  const intent = fields.get('intent')
  if (intent === 'step') return takeStep(at, id, fields)
  return intent === 'enrol' ? giveSeat(at, id, fields) : ask(at, id, fields)
}
