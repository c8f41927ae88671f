/** An activity is called off. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { cancelDeed, cancelPage } from '~/features/activities/settle-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.keep', cancelPage)

export const action = deed('activity.keep', cancelDeed)

export default function CancelActivity() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
