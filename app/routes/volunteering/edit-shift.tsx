/** Changing a shift: its time, its role, its seats. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/features/volunteering/form-view'
import { editShiftDeed, editShiftPage } from '~/features/volunteering/shift-forms.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', editShiftPage)

export const action = deed('volunteering.organise', editShiftDeed)

export default function EditShift() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
