/** A new provider of training. */
import { useLoaderData } from '@remix-run/react'
import { addProvider } from '~/features/training/catalogue-commands.server'
import { newProviderPage } from '~/features/training/catalogue-forms.server'
import { FormView } from '~/ui/form-page'
import { providerForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.catalogue', newProviderPage)

export const action = deed('training.catalogue', async (at) => {
  const form = await readForm(providerForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addProvider(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.catalogue', '/training/catalogue')
    : refused('training', result.refusal, form)
})

export default function NewProvider() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
