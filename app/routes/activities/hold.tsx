/** An activity was held: the day and how many came. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { holdDeed, holdPage } from '~/features/activities/settle-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.keep', holdPage)

export const action = deed('activity.keep', holdDeed)

export default function HoldActivity() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
