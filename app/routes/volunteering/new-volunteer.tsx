/** Putting a volunteer from outside on the register. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newVolunteerDeed } from '~/features/volunteering/outside-actions.server'
import { newVolunteerPage } from '~/features/volunteering/outside-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('outside-volunteer.keep', newVolunteerPage)

export const action = deed('outside-volunteer.keep', newVolunteerDeed)

export default function NewVolunteer() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
