/** People whom the law sends to school and who do not go. */
import { useLoaderData } from '@remix-run/react'
import { schoolPage } from '~/features/education/list-pages.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('schooling.read', schoolPage)

export default function MustGoToSchool() {
  return <ListView data={useLoaderData<typeof loader>()} />
}
