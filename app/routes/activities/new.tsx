/** An activity is written down. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newActivityDeed, newActivityPage } from '~/features/activities/form-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.keep', newActivityPage)

export const action = deed('activity.keep', newActivityDeed)

export default function NewActivity() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
