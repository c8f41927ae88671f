/** Courses in institutions, by state and programme. */
import { useLoaderData } from '@remix-run/react'
import { coursesPage } from '~/features/education/list-pages.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.read', coursesPage)

export default function Courses() {
  return <ListView data={useLoaderData<typeof loader>()} />
}
