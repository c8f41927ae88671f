/** Adding a training to one's own record. */
import { useLoaderData } from '@remix-run/react'
import { recordTraining } from '~/features/training/commands.server'
import { FormView } from '~/ui/form-page'
import { trainingForm } from '~/features/training/forms'
import { newRecordPage } from '~/features/training/record-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.record', newRecordPage)

export const action = deed('training.record', async (at) => {
  const form = await readForm(trainingForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordTraining(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.recorded', '/training')
    : refused('training', result.refusal, form)
})

export default function NewTraining() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
