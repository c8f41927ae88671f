/** Taking a vacant post out of the establishment. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { closePostForm } from '~/features/training/forms'
import { closePost } from '~/features/training/staff-commands.server'
import { postDeedPage } from '~/features/training/staff-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('post.open', (at) => postDeedPage(at, 'close'))

export const action = deed('post.open', async (at) => {
  const form = await readForm(closePostForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.postId ?? ''
  const result = await closePost(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.post-saved', `/training/staff/${id}`)
    : refused('training', result.refusal, form)
})

export default function ClosePost() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
