/** A new volunteer programme. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newProgrammeDeed, newProgrammePage } from '~/features/volunteering/programme-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.organise', newProgrammePage)

export const action = deed('volunteering.organise', newProgrammeDeed)

export default function NewProgramme() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
