/** One volunteer from outside: training, passes, visits and their log. */
import { useLoaderData } from '@remix-run/react'
import { volunteerDeed } from '~/features/volunteering/outside-actions.server'
import { volunteerPage } from '~/features/volunteering/outside-pages.server'
import { VolunteerView } from '~/features/volunteering/outside-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('outside-volunteer.keep', volunteerPage)

export const action = deed('outside-volunteer.keep', volunteerDeed)

export default function OutsideVolunteer() {
  return <VolunteerView data={useLoaderData<typeof loader>()} />
}
