/** One more shift of an event. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newShiftDeed, newShiftPage } from '~/features/volunteering/shift-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', newShiftPage)

export const action = deed('volunteering.organise', newShiftDeed)

export default function NewShift() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
