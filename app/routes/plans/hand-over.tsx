/** Where the plan's own hand-over used to be: its handover, under the person's Plan tab. */
import { redirect } from '@remix-run/node'
import { getPlan } from '~/features/plans/queries.server'
import { page } from '~/platform/guard.server'

export const loader = page('plan.hand-over', async ({ db, actor, params }) => {
  const plan = await getPlan(db, actor, params.planId ?? '', 'plan.hand-over')
  return redirect(`/people/${plan.personId}/plan/handover`)
})
