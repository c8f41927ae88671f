/** A new event of a programme, with its first shifts. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newEventDeed, newEventPage } from '~/features/volunteering/event-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', newEventPage)

export const action = deed('volunteering.organise', newEventDeed)

export default function NewEvent() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
