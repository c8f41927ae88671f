/** Changing a volunteer programme, or closing it. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { editProgrammeDeed, editProgrammePage } from '~/features/volunteering/programme-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', editProgrammePage)

export const action = deed('volunteering.organise', editProgrammeDeed)

export default function EditProgramme() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
