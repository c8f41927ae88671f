/** Everything that happened to a plan, as one line: who did what, when, what stood before and after. */
import { useLoaderData } from '@remix-run/react'
import { timelinePageOf } from '~/features/timeline/page.server'
import { PlanTimeline } from '~/features/timeline/plan-timeline'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.timeline', timelinePageOf)

export default function PlanLife() {
  return <PlanTimeline page={useLoaderData<typeof loader>()} />
}
