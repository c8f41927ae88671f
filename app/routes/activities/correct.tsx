/** The day and the counts of a held activity, corrected with the reason. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { correctDeed, correctPage } from '~/features/activities/settle-pages.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.keep', correctPage)

export const action = deed('activity.keep', correctDeed)

export default function CorrectActivity() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
