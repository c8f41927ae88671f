/** A new post of the establishment. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { postForm } from '~/features/training/forms'
import { openPost } from '~/features/training/staff-commands.server'
import { newPostPage } from '~/features/training/staff-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('post.open', newPostPage)

export const action = deed('post.open', async (at) => {
  const form = await readForm(postForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await openPost(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.post-opened', `/training/staff/${result.value}`)
    : refused('training', result.refusal, form)
})

export default function NewPost() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
