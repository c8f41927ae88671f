/** What an activity is, changed. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { editActivityDeed, editActivityPage } from '~/features/activities/form-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.keep', editActivityPage)

export const action = deed('activity.keep', editActivityDeed)

export default function EditActivity() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
