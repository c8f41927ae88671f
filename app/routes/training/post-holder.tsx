/** What is known of who holds a post. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { holderForm } from '~/features/training/forms'
import { changeHolder } from '~/features/training/holder-commands.server'
import { postDeedPage } from '~/features/training/staff-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('post.fill', (at) => postDeedPage(at, 'holder'))

export const action = deed('post.fill', async (at) => {
  const form = await readForm(holderForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.postId ?? ''
  const result = await changeHolder(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('training:flash.post-saved', `/training/staff/${id}`)
    : refused('training', result.refusal, form)
})

export default function PostHolder() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
