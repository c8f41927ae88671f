/** Volunteers from outside, by name. */
import { useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { volunteersPage } from '~/features/volunteering/outside-pages.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('outside-volunteer.keep', volunteersPage)

export default function OutsideVolunteers() {
  return <ListView data={useLoaderData<typeof loader>()} />
}
