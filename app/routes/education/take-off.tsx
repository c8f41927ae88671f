/** Taking somebody off a course, with the reason. */
import { useLoaderData } from '@remix-run/react'
import { takeOffDeed, takeOffPage } from '~/features/education/enrol-pages.server'
import { FormView } from '~/ui/form-page'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('schooling.enrol', takeOffPage)

export const action = deed('schooling.enrol', takeOffDeed)

export default function TakeOff() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
