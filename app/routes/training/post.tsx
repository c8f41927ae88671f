/** One post of a psychologist. */
import { useLoaderData } from '@remix-run/react'
import { PostView } from '~/features/training/post-view'
import { postPage } from '~/features/training/staff-pages.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('post.read', postPage)

export default function Post() {
  return <PostView data={useLoaderData<typeof loader>()} />
}
