/** The report on psychologists and their training of a year. */
import { useLoaderData } from '@remix-run/react'
import { reportPage } from '~/features/training/report-page.server'
import { ReportView } from '~/features/training/report-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.report', reportPage)

export default function TrainingReport() {
  return <ReportView data={useLoaderData<typeof loader>()} />
}
