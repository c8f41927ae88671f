/** What may be done with one seat: given or refused, given back, its result written. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { withCourseName } from './course-pages.server'
import { resultForm, seatDeedForm } from './forms'
import { recordResult } from './result-commands.server'
import { decideSeat, withdrawSeat } from './seat-commands.server'

const writeResult = async (at: At, id: string, fields: FormData): Promise<Response> => {
  const form = readFields(resultForm, fields)
  if (!form.ok) return invalid(form)
  const result = await recordResult(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.result', `/training/plan/${result.value}`)
    : refused('training', result.refusal, form)
}

export const seatDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const id = at.params.seatId ?? ''
  if (fields.get('intent') === 'result') return writeResult(at, id, fields)
  const form = readFields(seatDeedForm, fields)
  if (!form.ok) return invalid(form)
  const { deed } = form.value
  const act = deed === 'withdraw' ? withdrawSeat : decideSeat
  const result = await act(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`training:flash.seat-${deed}`, `/training/plan/${result.value}`)
    : refused('training', await withCourseName(result.refusal, at), form)
}
