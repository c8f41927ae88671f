/** Changing the words of an event. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { editEventDeed, editEventPage } from '~/features/volunteering/event-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', editEventPage)

export const action = deed('volunteering.organise', editEventDeed)

export default function EditEvent() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
