/** The report on activities of a year. */
import { useLoaderData } from '@remix-run/react'
import { reportPage } from '~/features/activities/report-page.server'
import { ReportView } from '~/features/activities/report-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.report', reportPage)

export default function ActivitiesReport() {
  return <ReportView data={useLoaderData<typeof loader>()} />
}
