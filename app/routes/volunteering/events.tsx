/** Events of volunteers: planned, closed, called off. */
import { useLoaderData } from '@remix-run/react'
import { eventsPage } from '~/features/volunteering/list-pages.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.read', eventsPage)

export default function VolunteerEvents() {
  return <ListView data={useLoaderData<typeof loader>()} />
}
