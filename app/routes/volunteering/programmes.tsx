/** Volunteer programmes. */
import { useLoaderData } from '@remix-run/react'
import { programmesPage } from '~/features/volunteering/list-pages.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.read', programmesPage)

export default function VolunteerProgrammes() {
  return <ListView data={useLoaderData<typeof loader>()} />
}
