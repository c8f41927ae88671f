/** One activity. */
import { useLoaderData } from '@remix-run/react'
import { activityPage } from '~/features/activities/activity-page.server'
import { ActivityView } from '~/features/activities/activity-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.read', activityPage)

export default function Activity() {
  return <ActivityView data={useLoaderData<typeof loader>()} />
}
