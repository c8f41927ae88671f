/** The plan of training of a year, against what came of it. */
import { useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { planPage } from '~/features/training/plan-page.server'
import { PlanTotals } from '~/features/training/plan-totals'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('course.read', planPage)

export default function TrainingPlan() {
  const { list, totals } = useLoaderData<typeof loader>()
  return <ListView data={list}>{totals.any ? <PlanTotals rows={totals.rows} /> : null}</ListView>
}
