/** Changing the title or contract of a post. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { postChangeForm } from '~/features/training/forms'
import { changePost } from '~/features/training/staff-commands.server'
import { postDeedPage } from '~/features/training/staff-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('post.open', (at) => postDeedPage(at, 'change'))

export const action = deed('post.open', async (at) => {
  const form = await readForm(postChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.postId ?? ''
  const result = await changePost(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.post-saved', `/training/staff/${id}`)
    : refused('training', result.refusal, form)
})

export default function ChangePost() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
