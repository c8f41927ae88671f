/** The form on a run's page that stops it. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { cancelForm } from './forms'
import { cancelAndStop } from './start.server'

export const cancelFromForm = async (at: At): Promise<Response> => {
  const form = await readForm(cancelForm, at.request)
  if (!form.ok) return invalid(form)
  const runId = at.params.runId ?? ''
  const result = await cancelAndStop(once(at, form), runId, form.value.version)
  return result.ok
    ? redirectSaying('allocation:flash.cancelled', `/allocation/${runId}`)
    : refused('allocation', result.refusal, form)
}
