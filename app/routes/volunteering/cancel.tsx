/** Calling an event off, with a reason. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { cancelEventDeed, cancelEventPage } from '~/features/volunteering/event-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', cancelEventPage)

export const action = deed('volunteering.organise', cancelEventDeed)

export default function CancelEvent() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
