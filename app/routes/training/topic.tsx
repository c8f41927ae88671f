/** Correcting a topic of training. */
import { useLoaderData } from '@remix-run/react'
import { changeTopic } from '~/features/training/catalogue-commands.server'
import { topicPage } from '~/features/training/catalogue-forms.server'
import { FormView } from '~/ui/form-page'
import { topicChangeForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.catalogue', topicPage)

export const action = deed('training.catalogue', async (at) => {
  const form = await readForm(topicChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await changeTopic(once(at, form), at.params.topicId ?? '', form.value)
  return result.ok
    ? redirectSaying('training:flash.catalogue', '/training/catalogue')
    : refused('training', result.refusal, form)
})

export default function Topic() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
