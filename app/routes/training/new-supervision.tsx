/** Writing a supervision into one's own log. */
import { useLoaderData } from '@remix-run/react'
import { recordSupervision } from '~/features/training/competency-commands.server'
import { FormView } from '~/ui/form-page'
import { supervisionForm } from '~/features/training/forms'
import { newSupervisionPage } from '~/features/training/supervision-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('supervision.record', newSupervisionPage)

export const action = deed('supervision.record', async (at) => {
  const form = await readForm(supervisionForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordSupervision(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.supervision', '/training/supervision')
    : refused('training', result.refusal, form)
})

export default function NewSupervision() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
