/** A new topic of training. */
import { useLoaderData } from '@remix-run/react'
import { addTopic } from '~/features/training/catalogue-commands.server'
import { newTopicPage } from '~/features/training/catalogue-forms.server'
import { FormView } from '~/ui/form-page'
import { topicForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.catalogue', newTopicPage)

export const action = deed('training.catalogue', async (at) => {
  const form = await readForm(topicForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addTopic(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.catalogue', '/training/catalogue')
    : refused('training', result.refusal, form)
})

export default function NewTopic() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
